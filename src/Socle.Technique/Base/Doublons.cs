using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Socle.Technique.Base;

/// <summary>Two writes that met: what each checked still allowed it, and the base's own index let only one through.</summary>
public static class Doublons
{
    /// <summary>That index refused it, and nothing else did. Never so on SQLite: it has one writer, who checks while it writes.</summary>
    public static bool EstDoublon(this DbUpdateException echec, string index) =>
        echec.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } refus && refus.ConstraintName == index;
}
