package dk.voresplan.mydata;

import io.micronaut.core.annotation.Introspected;

/** How much there is of one kind. */
@Introspected
record ErasableRow(Erasable kind, int counted) {}
