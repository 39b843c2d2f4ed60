package dk.voresplan.portal.delegation;

import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.delegation.SharedDelegation;
import dk.voresplan.delegation.SharedPlans;
import dk.voresplan.draft.Drafts;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.Moments;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.SharedWishes;
import dk.voresplan.wish.WishKind;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Writing a wish on a citizen's behalf, which is marked so for ever. */
@Prototype
@Route(value = "delt/:citizen/oenske", layout = RelativeLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class OnBehalfView extends RelativeWriting {
  private final transient SharedWishes wishes;

  OnBehalfView(
      Visitor visitor,
      AccessPolicy access,
      SharedPlans shared,
      Drafts drafts,
      Live live,
      Moments moments,
      SharedWishes wishes) {
    super(visitor, access, shared, drafts, live, moments, "on-behalf", Topic.WISHES);
    this.wishes = wishes;
  }

  @Override
  String key() {
    return "onBehalf";
  }

  @Override
  boolean mayWrite(SharedDelegation open) {
    return open.opened().writes(Topic.WISHES);
  }

  @Override
  String keep(WritePermit permit, OwnWords text) {
    wishes.write(permit, WishKind.WISH, text, Optional.empty());
    return say("onBehalf.sent");
  }
}
