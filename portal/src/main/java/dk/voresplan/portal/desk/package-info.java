/** The professional's desk: the inbox, answering, and one's citizens. */
@NullMarked
package dk.voresplan.portal.desk;

import org.jspecify.annotations.NullMarked;
