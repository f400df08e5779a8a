package dev.sop.forecast;

import com.google.common.collect.ImmutableList;

/**
 * A member of the family of exponential smoothing (Hyndman and others, Forecasting with exponential smoothing, 2008).
 *
 * @param relative whether errors are in proportion to the forecast (M) or not (A)
 */
record EtsModel(boolean relative, Trend trend, Season season) {

    enum Trend {
        NONE("N"),
        ADDITIVE("A"),
        DAMPED("Ad");

        private final String letter;

        Trend(String letter) {
            this.letter = letter;
        }
    }

    enum Season {
        NONE("N"),
        ADDITIVE("A"),
        MULTIPLICATIVE("M");

        private final String letter;

        Season(String letter) {
            this.letter = letter;
        }
    }

    static final EtsModel SIMPLE = new EtsModel(false, Trend.NONE, Season.NONE);
    static final EtsModel HOLT = new EtsModel(false, Trend.ADDITIVE, Season.NONE);
    static final EtsModel DAMPED_HOLT = new EtsModel(false, Trend.DAMPED, Season.NONE);
    static final EtsModel WINTERS_ADDITIVE = new EtsModel(false, Trend.ADDITIVE, Season.ADDITIVE);
    static final EtsModel WINTERS_MULTIPLICATIVE = new EtsModel(false, Trend.ADDITIVE, Season.MULTIPLICATIVE);

    /** The members without season, additive errors first. */
    static final ImmutableList<EtsModel> NOT_SEASONAL = members(Season.NONE, false, true);

    /** The fifteen members that are stable: no additive error with a multiplicative season. */
    static final ImmutableList<EtsModel> ALL = ImmutableList.<EtsModel>builder()
            .addAll(NOT_SEASONAL)
            .addAll(members(Season.ADDITIVE, false, true))
            .addAll(members(Season.MULTIPLICATIVE, true))
            .build();

    private static ImmutableList<EtsModel> members(Season season, boolean... relative) {
        ImmutableList.Builder<EtsModel> members = ImmutableList.builder();
        for (boolean errors : relative) {
            for (Trend trend : Trend.values()) {
                members.add(new EtsModel(errors, trend, season));
            }
        }
        return members.build();
    }

    /** Whether the model makes sense for values that are not all above zero. */
    boolean needsPositive() {
        return relative || season == Season.MULTIPLICATIVE;
    }

    /** The name of the literature: {@code AAdN}. */
    String letters() {
        return (relative ? "M" : "A") + trend.letter + season.letter;
    }
}
