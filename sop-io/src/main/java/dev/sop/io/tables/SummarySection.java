package dev.sop.io.tables;

import static dev.sop.executive.NumberText.percent;

import dev.sop.Plan;
import dev.sop.executive.ActionItem;
import dev.sop.executive.Counted;
import dev.sop.executive.Decision;
import dev.sop.executive.DecisionOption;
import dev.sop.executive.Figure;
import dev.sop.executive.NumberScale;
import dev.sop.executive.Risk;
import java.util.List;
import java.util.stream.Stream;

/** The executive summary and the actions of a printed plan. */
public final class SummarySection {

    private static final int WIDE = 86;
    /** Actions that are shown where everything is to fit on a screen. */
    private static final int FEW = 6;

    private final Plan plan;
    private final Page page;

    /** The summary of this plan on such a page. */
    public SummarySection(Plan plan, Page page) {
        this.plan = plan;
        this.page = page;
    }

    /** Sentences, figures, decisions, risks, and what the past says. */
    public String print() {
        StringBuilder text = Page.head("EXECUTIVE SUMMARY").append(headline());
        TextTable figures = page.table(1, WIDE).row("figure", "value");
        for (Figure figure : plan.executiveSummary().figures()) {
            figures.row(figure.label(), figure.text());
        }
        text.append(figures.print()).append(decisions()).append(risks());
        plan.performance()
                .ifPresent(past ->
                        text.append(Page.head("LOOKING BACK")).append(new PerformanceTables(past, page).print()));
        return text.toString();
    }

    /** Sentences, decisions and the first actions: a plan on a screen. */
    public String brief() {
        return Page.head("EXECUTIVE SUMMARY") + headline() + decisions() + actions(FEW);
    }

    /** Who does what by when. */
    public String actions() {
        return actions(Integer.MAX_VALUE);
    }

    private String headline() {
        StringBuilder text = new StringBuilder();
        plan.executiveSummary().headline().forEach(sentence -> text.append(page.lines(sentence)));
        return text.append('\n').toString();
    }

    private String actions(int most) {
        List<ActionItem> all = plan.actionItems();
        if (all.isEmpty()) {
            return Page.head("ACTION ITEMS")
                    .append(page.sentence("There is nothing to do."))
                    .toString();
        }
        TextTable table = page.table(4, Math.max(42, page.columns() / 2)).row("due", "owner", "what", "from");
        for (ActionItem action : all.subList(0, Math.min(most, all.size()))) {
            table.row(action.due().toString(), Page.word(action.owner()), action.what(), action.origin());
        }
        StringBuilder text = Page.head("ACTION ITEMS").append(table.print());
        if (all.size() > most) {
            text.append(page.sentence("... and " + Counted.of(all.size() - most, "more action") + ", left out here"));
        }
        return text.toString();
    }

    private String decisions() {
        List<Decision> decisions = plan.executiveSummary().decisions();
        if (decisions.isEmpty()) {
            return page.sentence("No decision is required.");
        }
        List<DecisionOption> options = decisions.stream()
                .flatMap(decision -> decision.options().stream())
                .toList();
        NumberScale money = NumberScale.of(options.stream()
                .flatMap(option -> Stream.of(option.costDifference(), option.marginDifference()))
                .mapToDouble(Double::doubleValue)
                .toArray());
        NumberScale lost = NumberScale.of(
                options.stream().mapToDouble(DecisionOption::lostDifference).toArray());
        boolean oneUnit = plan.figures().byUnit().size() == 1;
        TextTable table = page.table(2, page.columns() / 3)
                .row("decision required", "option", "cost", "margin", oneUnit ? "lost sales" : "", "by");
        for (Decision decision : decisions) {
            for (DecisionOption option : decision.options()) {
                table.row(
                        option.equals(decision.options().get(0)) ? decision.question() : "",
                        option.name(),
                        signed(money, option.costDifference()),
                        signed(money, option.marginDifference()),
                        oneUnit ? signed(lost, option.lostDifference()) : "",
                        decision.deadline().toString());
            }
        }
        boolean less =
                options.stream().anyMatch(option -> option.costDifference() < 0 && option.marginDifference() < 0);
        return table.print()
                + (less
                        ? page.sentence(
                                "The plan makes total cost least, penalties for lost sales and lateness included;"
                                        + " so more of something may lower the margin.")
                        : "");
    }

    private static String signed(NumberScale scale, double difference) {
        return scale.row(difference).signed(difference);
    }

    private String risks() {
        List<Risk> risks = plan.executiveSummary().risks();
        if (risks.isEmpty()) {
            return "";
        }
        NumberScale money =
                NumberScale.of(risks.stream().mapToDouble(Risk::money).toArray());
        TextTable table = page.table(2, 72).row("", "risks and opportunities", "margin", "probability");
        for (Risk risk : risks) {
            table.row(
                    risk.opportunity() ? "chance" : "risk",
                    risk.text(),
                    risk.money() == 0 ? "" : signed(money, risk.money()),
                    risk.probability() == 0 ? "" : percent(risk.probability()));
        }
        return table.print();
    }
}
