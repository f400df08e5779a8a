package dev.sop.io.tables;

import dev.sop.Plan;
import dev.sop.supply.DowntimePlan;
import dev.sop.supply.ExpansionPlan;
import dev.sop.supply.MaterialPlan;
import dev.sop.supply.WorkforcePlan;

/** The parts of a printed supply plan beside resources and products: workforce, materials, downtime, capacity bought. */
final class WorkSections {

    private final Plan plan;
    private final Page page;

    WorkSections(Plan plan, Page page) {
        this.plan = plan;
        this.page = page;
    }

    /** All of them that the plan has; nothing where it has none. */
    String print() {
        StringBuilder text = new StringBuilder();
        plan.supplyPlan().workforces().forEach(workforce -> text.append(workforce(workforce)));
        plan.supplyPlan().materials().forEach(material -> text.append(material(material)));
        if (!plan.supplyPlan().downtimes().isEmpty()) {
            BucketTable table = table();
            for (DowntimePlan downtime : plan.supplyPlan().downtimes()) {
                table.rowOfItsOwn(downtime.id(), downtime.machines());
            }
            text.append(table.print("machines down"));
        }
        plan.supplyPlan().expansions().forEach(expansion -> text.append(expansion(expansion)));
        return text.toString();
    }

    private String workforce(WorkforcePlan plan) {
        return table().rowOfItsOwn("workers", plan.workers())
                .rowOfItsOwnUnlessZero("hired", plan.hired())
                .rowOfItsOwnUnlessZero("laid off", plan.laidOff())
                .row("labour in regular time", plan.regular())
                .row("labour used", plan.labour())
                .rowUnlessZero("in overtime", plan.overtime())
                .print("workforce " + plan.id());
    }

    private String material(MaterialPlan plan) {
        BucketTable table = table().row("used", plan.used());
        for (int k = 0; k < plan.extra().size(); k++) {
            String number = plan.extra().size() == 1 ? "" : " " + (k + 1);
            table.rowUnlessZero("extra at a cost" + number, plan.extra().get(k));
        }
        return table.rowUnlessZero("kept at the end", plan.stock()).print("shared limit " + plan.id());
    }

    private String expansion(ExpansionPlan plan) {
        if (plan.bought().max() <= 0) {
            return page.sentence("expansion " + plan.step() + " of " + plan.resource() + " is not bought");
        }
        return table().rowOfItsOwn("bought", plan.bought())
                .row("adds", plan.capacity())
                .print("expansion " + plan.step() + " of " + plan.resource());
    }

    private BucketTable table() {
        return page.buckets(plan.horizon());
    }
}
