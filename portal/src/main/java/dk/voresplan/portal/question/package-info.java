/** Asking about who has seen the plan, and answering. */
@NullMarked
package dk.voresplan.portal.question;

import org.jspecify.annotations.NullMarked;
