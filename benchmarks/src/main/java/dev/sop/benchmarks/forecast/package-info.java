/** How good the forecasts are on public series, beside what others published for the same series. */
package dev.sop.benchmarks.forecast;
