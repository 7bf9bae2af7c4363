namespace Socle.Noyau;

/// <summary>Two people who may be the same one. A proposal, never a decision: merging is a person's act.</summary>
public sealed record Ressemblance(MotifRessemblance Motif, string Phrase)
{
    /// <summary>Null when nothing suggests that they are one.</summary>
    public static Ressemblance? Entre(PersonneComparee a, PersonneComparee b)
    {
        if (a.Nir is { } nir && nir == b.Nir)
        {
            return new(MotifRessemblance.MemeNir, "Même numéro de sécurité sociale.");
        }
        // Two whole numbers that differ are two people, unless one was mistyped: then the names must be the same.
        var deuxNumeros = a.Nir is { EstProvisoire: false } && b.Nir is { EstProvisoire: false };
        var motif = a.Naissance is null || b.Naissance is null
            ? null
            : a.Naissance == b.Naissance ? Noms(a, b) : Identiques(a, b) && Voisines(a.Naissance.Value, b.Naissance.Value)
                ? MotifRessemblance.NaissanceVoisine
                : null;
        return motif is null || (deuxNumeros && motif is not (MotifRessemblance.MemesNomsMemeNaissance or MotifRessemblance.NomsInverses))
            ? null
            : new(motif.Value, PhraseDe(motif.Value));
    }

    private static MotifRessemblance? Noms(PersonneComparee a, PersonneComparee b)
    {
        if (Identiques(a, b))
        {
            return MotifRessemblance.MemesNomsMemeNaissance;
        }
        if (a.MemesMots(b))
        {
            return MotifRessemblance.NomsInverses;
        }
        if (EnPartie(a.Prenoms, b.Prenoms) && UnDesNoms(a, b, EnPartie))
        {
            return MotifRessemblance.NomOuPrenomPartiel;
        }
        var frappe = (Frappe(a.Nom, b.Nom) && Frappe(a.Prenoms, b.Prenoms)) || (Frappe(a.Nom, b.Prenoms) && Frappe(a.Prenoms, b.Nom));
        return frappe ? MotifRessemblance.FauteDeFrappe : null;
    }

    private static bool Identiques(PersonneComparee a, PersonneComparee b) =>
        a.Prenoms == b.Prenoms && UnDesNoms(a, b, string.Equals);

    /// <summary>A name of one, of birth or of use, and a name of the other.</summary>
    private static bool UnDesNoms(PersonneComparee a, PersonneComparee b, Func<string, string, bool> vont) => vont(a.Nom, b.Nom)
        || (a.NomUsage.Length > 0 && vont(a.NomUsage, b.Nom))
        || (b.NomUsage.Length > 0 && (vont(a.Nom, b.NomUsage) || (a.NomUsage.Length > 0 && vont(a.NomUsage, b.NomUsage))));

    /// <summary>« JEAN » and « JEAN PIERRE », « MARTIN » and « DUPONT MARTIN », « J » and « JEAN ».</summary>
    private static bool EnPartie(string a, string b)
    {
        var (peu, tout) = a.Length <= b.Length ? (a, b) : (b, a);
        return peu.Length == 1
            ? tout[0] == peu[0]
            : peu.Length > 0 && MotsDuNom.ContientTous(tout, peu);
    }

    /// <summary>One slip from five letters, two from ten: below, LEA and LEO are two people.</summary>
    private static bool Frappe(string a, string b)
    {
        (a, b) = (a.Replace(" ", "", StringComparison.Ordinal), b.Replace(" ", "", StringComparison.Ordinal));
        var permis = Math.Min(a.Length, b.Length) switch { < 5 => 0, < 10 => 1, _ => 2 };
        return Distance.Entre(a, b, permis) <= permis;
    }

    /// <summary>Day and month swapped, or one of the three that differs by a digit.</summary>
    private static bool Voisines(DateOnly a, DateOnly b) =>
        (a.Year == b.Year && a.Day == b.Month && a.Month == b.Day) || Distance.Entre($"{a:yyyyMMdd}", $"{b:yyyyMMdd}", 1) == 1;

    private static string PhraseDe(MotifRessemblance motif) => motif switch
    {
        MotifRessemblance.MemesNomsMemeNaissance => "Mêmes nom et prénom, même date de naissance.",
        MotifRessemblance.NomsInverses => "Nom et prénom inversés ou rangés autrement, même date de naissance.",
        MotifRessemblance.NomOuPrenomPartiel => "Un nom ou un prénom en moins, même date de naissance.",
        MotifRessemblance.FauteDeFrappe => "Une ou deux lettres de différence, même date de naissance.",
        MotifRessemblance.NaissanceVoisine => "Mêmes nom et prénom, dates de naissance voisines.",
        _ => "Même numéro de sécurité sociale.",
    };
}
