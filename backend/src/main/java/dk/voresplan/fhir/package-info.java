/** The FHIR R4 interface: contributions in, capability and patient search out. */
@NullMarked
package dk.voresplan.fhir;

import org.jspecify.annotations.NullMarked;
