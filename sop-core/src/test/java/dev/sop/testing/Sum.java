package dev.sop.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A linear expression: so much of each variable, and a constant. */
final class Sum {

    private final Map<Variable, Double> terms = new LinkedHashMap<>();
    private double constant;

    static Sum of(Variable variable) {
        return new Sum().plus(1, variable);
    }

    Sum plus(double amount) {
        constant += amount;
        return this;
    }

    Sum plus(double times, Variable variable) {
        terms.merge(variable, times, Double::sum);
        return this;
    }

    Sum plus(double times, Sum other) {
        other.terms.forEach((variable, amount) -> plus(times * amount, variable));
        constant += times * other.constant;
        return this;
    }

    boolean isConstant() {
        return terms.isEmpty();
    }

    double constant() {
        return constant;
    }

    double value(ExpressionsBasedModel model, Optimisation.Result result) {
        double value = constant;
        for (Map.Entry<Variable, Double> term : terms.entrySet()) {
            value += term.getValue() * result.doubleValue(model.indexOf(term.getKey()));
        }
        return value;
    }

    /** Writes the sum into a row of a copy of the model. */
    void set(Expression row, ExpressionsBasedModel model) {
        terms.forEach((variable, amount) -> {
            if (amount != 0) {
                row.set(model.indexOf(variable), amount);
            }
        });
    }

    /** A row of the model for the variables of this sum; the constant is the caller's. */
    Expression row(ExpressionsBasedModel model) {
        Expression row = model.newExpression("row " + model.getExpressions().size());
        set(row, model);
        return row;
    }
}
