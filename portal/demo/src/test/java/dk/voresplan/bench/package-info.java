/**
 * These classes measure servers in rounds: {@code bin/bench} starts them. A new measure is a class
 * that implements {@link dk.voresplan.bench.Measure}, and a line in {@code Bench}.
 */
@NullMarked
package dk.voresplan.bench;

import org.jspecify.annotations.NullMarked;
