using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Socle.Technique.Traces;

namespace Socle.Technique.Base;

/// <summary>The few words mappings use beyond EF's own.</summary>
public static class Mapping
{
    /// <summary>Compared byte by byte on both engines: search keys, codes, numbers.</summary>
    public static PropertyBuilder<T> OrdreOctets<T>(this PropertyBuilder<T> propriete)
    {
        propriete.HasAnnotation(Conventions.OrdreOctets, true);
        return propriete;
    }

    /// <summary>Identifies a person: the audit trail says that it changed, never its value.</summary>
    public static PropertyBuilder<T> Sensible<T>(this PropertyBuilder<T> propriete)
    {
        propriete.HasAnnotation(AnnotationSensible, true);
        return propriete;
    }

    /// <summary>Computed or itself a trace: its lines leave no audit event of their own.</summary>
    public static void SansAudit<T>(this EntityTypeBuilder<T> entite) where T : class =>
        entite.HasAnnotation(Ecriture.AnnotationSansAudit, true);

    /// <summary>True for tables whose lines leave audit events.</summary>
    public static bool EstTracee(this IReadOnlyEntityType entite) => entite.FindAnnotation(Ecriture.AnnotationSansAudit) is null;

    internal const string AnnotationSensible = "Socle:Sensible";
}
