/**
 * How fast it is: JMH benchmarks on seeded cycles, each with its command; {@link dev.sop.benchmarks.PeerTable}, the library beside
 * other solvers; {@link dev.sop.benchmarks.GrowthTable}, time and memory against size.
 */
package dev.sop.benchmarks;
