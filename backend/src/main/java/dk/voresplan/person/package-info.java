/** Who someone is: the CPR number's only home, and the id that stands for a citizen elsewhere. */
@NullMarked
package dk.voresplan.person;

import org.jspecify.annotations.NullMarked;
