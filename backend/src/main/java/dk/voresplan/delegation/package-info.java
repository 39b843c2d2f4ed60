/** Whom a citizen's plan is open for besides the team: relatives, topic by topic, until a day. */
@NullMarked
package dk.voresplan.delegation;

import org.jspecify.annotations.NullMarked;
