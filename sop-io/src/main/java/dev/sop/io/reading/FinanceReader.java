package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.finance.CostPolicy;
import dev.sop.finance.FinancialTargets;
import dev.sop.io.document.DocumentNode;
import dev.sop.io.document.Findings;
import dev.sop.io.entry.Fields;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** The objects {@code cost_policy} and {@code targets}, and the {@code currency}. */
final class FinanceReader {

    static final ImmutableList<String> POLICY_KEYS = ImmutableList.of(
            "unit_cost_share_of_price",
            "annual_holding_rate",
            "overtime_premium",
            "subcontract_premium",
            "lost_sale_multiple_of_cost",
            "late_per_month",
            "safety_stock_per_month");
    static final ImmutableList<String> TARGET_KEYS = ImmutableList.of("revenue", "margin", "inventory_value");

    private FinanceReader() {}

    static Optional<CostPolicy> policy(Fields inputs) {
        return inputs.find("cost_policy").map(node -> {
            Fields fields = Fields.of(node, inputs.reading(), "costPolicy", POLICY_KEYS);
            CostPolicy standard = CostPolicy.standard();
            return standard.withUnitCostShareOfPrice(
                            fields.number("unit_cost_share_of_price").orElse(standard.unitCostShareOfPrice()))
                    .withAnnualHoldingRate(fields.number("annual_holding_rate").orElse(standard.annualHoldingRate()))
                    .withOvertimePremium(fields.number("overtime_premium").orElse(standard.overtimePremium()))
                    .withSubcontractPremium(fields.number("subcontract_premium").orElse(standard.subcontractPremium()))
                    .withLostSaleMultipleOfCost(
                            fields.number("lost_sale_multiple_of_cost").orElse(standard.lostSaleMultipleOfCost()))
                    .withLatePerMonth(fields.number("late_per_month").orElse(standard.latePerMonth()))
                    .withSafetyStockPerMonth(
                            fields.number("safety_stock_per_month").orElse(standard.safetyStockPerMonth()));
        });
    }

    static Optional<FinancialTargets> targets(Fields inputs) {
        return inputs.find("targets").map(node -> {
            Fields fields = Fields.of(node, inputs.reading(), "targets", TARGET_KEYS);
            return FinancialTargets.none()
                    .withRevenue(fields.figure("revenue"))
                    .withMargin(fields.figure("margin"))
                    .withInventoryValue(fields.figure("inventory_value"));
        });
    }

    static Optional<Currency> currency(Fields inputs) {
        return inputs.find("currency")
                .flatMap(node -> currency(node, inputs.reading().findings()));
    }

    /** The currency with the code that stands here. */
    static Optional<Currency> currency(DocumentNode node, Findings findings) {
        String code = node.text();
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException e) {
            String upper = code.toUpperCase(Locale.ROOT);
            boolean known = Currency.getAvailableCurrencies().stream()
                    .anyMatch(currency -> currency.getCurrencyCode().equals(upper));
            findings.add(
                    node,
                    "an ISO 4217 code such as EUR",
                    known ? "Maybe " + upper + "." : "Maybe it is a symbol or a name.");
            return Optional.empty();
        }
    }
}
