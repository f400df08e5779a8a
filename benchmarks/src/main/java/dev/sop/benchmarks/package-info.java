/** How fast it is: JMH benchmarks on seeded cycles, each with its command. */
package dev.sop.benchmarks;
