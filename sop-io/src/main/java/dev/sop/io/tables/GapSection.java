package dev.sop.io.tables;

import dev.sop.Plan;
import dev.sop.certificate.MarginalValue;
import dev.sop.executive.NumberScale;
import dev.sop.gap.ConflictingLimit;
import dev.sop.gap.CoverageLine;
import dev.sop.gap.Gap;
import dev.sop.gap.GapCause;
import dev.sop.gap.GapKind;
import java.util.List;

/** The gaps of a printed plan with their causes, how demand is met, and what more of each thing is worth. */
public final class GapSection {

    private static final int NARROW = 29;

    private final Plan plan;
    private final Page page;

    /** The gaps of this plan on such a page. */
    public GapSection(Plan plan, Page page) {
        this.plan = plan;
        this.page = page;
    }

    /** Gaps with their causes, then how demand is met, then what more of each thing is worth. */
    public String print() {
        StringBuilder text = Page.head("GAP ANALYSIS").append(gaps()).append(conflicting());
        for (CoverageLine line : plan.gapAnalysis().coverage()) {
            BucketTable table = page.buckets(plan.horizon())
                    .row("demand", line.demand())
                    .row("  made in regular time", line.regular())
                    .rowUnlessZero("  made in overtime", line.overtime())
                    .rowUnlessZero("  subcontracted", line.subcontracted())
                    .rowUnlessZero("  purchased", line.purchased())
                    .rowUnlessZero("  receipts", line.receipts())
                    .rowUnlessZero("  moved in", line.moved())
                    .rowUnlessZero("  by-product", line.coProduced())
                    .rowUnlessZero("  taken by plants and lanes", line.consumed())
                    .rowUnlessZero("  written off", line.writtenOff())
                    .rowUnlessZero("  from stock (to stock: minus)", line.fromStock())
                    .rowUnlessZero("  delivered later", line.deliveredLater())
                    .rowUnlessZero("  lost", line.lost());
            text.append(table.print("how " + line.product() + " is met"));
        }
        BucketTable worth = page.buckets(plan.horizon());
        for (MarginalValue value : plan.marginalValues()) {
            worth.rowOfItsOwn(Page.word(value.kind()) + " " + value.id(), value.value());
        }
        return text.append(worth.print("marginal value")).toString();
    }

    private String gaps() {
        List<Gap> gaps = plan.gapAnalysis().gaps();
        if (gaps.isEmpty()) {
            return page.sentence("Supply meets demand: there are no gaps.");
        }
        NumberScale volume =
                NumberScale.of(gaps.stream().mapToDouble(Gap::volume).toArray());
        NumberScale value = NumberScale.of(gaps.stream().mapToDouble(Gap::value).toArray());
        TextTable table = page.table(3, NARROW).row("gap", "buckets", "cause", "volume", "value", "marginal value");
        for (Gap gap : gaps) {
            String buckets = gap.firstBucket().equals(gap.lastBucket())
                    ? gap.firstBucket()
                    : gap.firstBucket() + " to " + gap.lastBucket();
            String name = Page.word(gap.kind()) + ": " + gap.subject()
                    + gap.market().map(market -> " / " + market).orElse("");
            boolean money = gap.kind() == GapKind.TARGET_MISSED;
            table.row(
                    name,
                    buckets,
                    "",
                    money ? "" : volume.row(gap.volume()).text(gap.volume()),
                    value.row(gap.value()).text(gap.value()),
                    "");
            for (GapCause cause : gap.causes()) {
                NumberScale worth = NumberScale.withCents(cause.marginalValue());
                table.row(
                        "",
                        "",
                        cause.text().contains(cause.id()) ? cause.text() : cause.text() + " [" + cause.id() + "]",
                        money ? "" : volume.row(cause.volume()).text(cause.volume()),
                        value.row(cause.value()).text(cause.value()),
                        worth.isNothing(cause.marginalValue()) ? "" : worth.text(cause.marginalValue()));
            }
        }
        return table.print();
    }

    private String conflicting() {
        if (plan.gapAnalysis().conflicting().isEmpty()) {
            return "";
        }
        TextTable table = page.table(2, 56).row("cannot be kept together", "without any one of them the others can");
        for (ConflictingLimit limit : plan.gapAnalysis().conflicting()) {
            table.row(limit.id(), limit.text());
        }
        return table.print();
    }
}
