package dev.sop.forecast;

import java.util.List;

/** Every method there is. */
final class AllMethods {
    static final List<ForecastMethod> LIST = List.of(
            ForecastMethods.standard(),
            ForecastMethods.fast(),
            ForecastMethods.naive(),
            ForecastMethods.seasonalNaive(),
            ForecastMethods.mean(),
            ForecastMethods.movingAverage(3),
            ForecastMethods.drift(),
            ForecastMethods.simpleSmoothing(),
            ForecastMethods.holt(),
            ForecastMethods.dampedHolt(),
            ForecastMethods.holtWintersAdditive(),
            ForecastMethods.holtWintersMultiplicative(),
            ForecastMethods.ets(),
            ForecastMethods.theta(),
            ForecastMethods.optimisedTheta(),
            ForecastMethods.dynamicTheta(),
            ForecastMethods.simpleSmoothing(0.2),
            ForecastMethods.croston(0.1),
            ForecastMethods.syntetosBoylan(0.1),
            ForecastMethods.teunterSyntetosBabai(),
            ForecastMethods.adida(),
            ForecastMethods.imapa(),
            ForecastMethods.intermittent());

    private AllMethods() {}
}
