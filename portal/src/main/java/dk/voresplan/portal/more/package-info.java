/** What is not needed every day: who has seen the plan, the language, signing out. */
@NullMarked
package dk.voresplan.portal.more;

import org.jspecify.annotations.NullMarked;
