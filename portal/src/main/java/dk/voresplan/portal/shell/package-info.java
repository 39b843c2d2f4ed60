/** What frames every page: the look, icons, public pages, errors, the installed app. */
@NullMarked
package dk.voresplan.portal.shell;

import org.jspecify.annotations.NullMarked;
