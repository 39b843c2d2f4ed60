/** What citizens ask about who has seen their plan, and what the place answers. */
@NullMarked
package dk.voresplan.question;

import org.jspecify.annotations.NullMarked;
