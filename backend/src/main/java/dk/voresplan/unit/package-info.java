/**
 * The units that professionals act for: colleagues, who covers for whom, and what the leader
 * decides and sees. docs/decisions/013-the-units-inbox.md
 */
@NullMarked
package dk.voresplan.unit;

import org.jspecify.annotations.NullMarked;
