package dk.voresplan.portal.delegation;

import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.delegation.SharedDelegation;
import dk.voresplan.delegation.SharedPlans;
import dk.voresplan.draft.Drafts;
import dk.voresplan.message.RelativeMessages;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.Moments;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.text.OwnWords;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** Telling the team something, also with nothing open; the citizen can read it. */
@Prototype
@Route(value = "delt/:citizen/fortael", layout = RelativeLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class WriteMessageView extends RelativeWriting {
  private final transient RelativeMessages messages;

  WriteMessageView(
      Visitor visitor,
      AccessPolicy access,
      SharedPlans shared,
      Drafts drafts,
      Live live,
      Moments moments,
      RelativeMessages messages) {
    super(visitor, access, shared, drafts, live, moments, "told", Topic.RELATIVES_WORDS);
    this.messages = messages;
  }

  @Override
  String key() {
    return "message";
  }

  @Override
  boolean mayWrite(SharedDelegation open) {
    return true;
  }

  @Override
  String keep(WritePermit permit, OwnWords text) {
    var told = messages.tell(permit, text);
    return say("message.sent", Map.of("day", visitor().dates().day(told.replyDueOn())));
  }
}
