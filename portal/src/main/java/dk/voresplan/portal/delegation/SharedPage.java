package dk.voresplan.portal.delegation;

/** A page with something of one citizen's on it, whose name the frame says first. */
interface SharedPage {
  /** The citizen's full name; empty while nothing of anyone is shown. */
  String whose();
}
