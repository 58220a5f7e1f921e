package dev.touchstone.api;

import dev.touchstone.identity.CurrentPerson;
import dev.touchstone.identity.Role;
import dev.touchstone.platform.dump.Dump;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything in one archive, for administrators, while the server goes on. */
@Path("/api/v1/admin/dump")
@Tag(name = "administration")
public class DumpResource {

    private final Dump dump;
    private final CurrentPerson current;
    private final Clock clock;

    DumpResource(Dump dump, CurrentPerson current, Clock clock) {
        this.dump = dump;
        this.current = current;
        this.clock = clock;
    }

    /** Sends the archive as it is written; one that broke off has no end and is refused by a restore. */
    @GET
    @Produces("application/zip")
    @Operation(
            operationId = "dump_everything",
            summary = "Everything in one archive, without secrets; for `touchstone restore`")
    public Response everything() {
        current.require(Role.ADMIN);
        StreamingOutput archive = dump::write;
        return Response.ok(archive)
                .header("Content-Disposition", "attachment; filename=\"touchstone-" + LocalDate.now(clock) + ".zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
