/** All that the portal has of a citizen, in their own hands: to take along, and to erase. */
@NullMarked
package dk.voresplan.mydata;

import org.jspecify.annotations.NullMarked;
