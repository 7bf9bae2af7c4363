using System.Globalization;
using Socle.Noyau;
using static Socle.Suivi.Reprise.ChampReprise;

namespace Socle.Suivi.Reprise;

/// <summary>What became of an appointment.</summary>
internal enum IssueVisite
{
    Faite,
    Manquee,
    Excusee,
    Annulee,
    Prevue,
}

/// <summary>One row of the file of visits, read.</summary>
internal sealed record VisiteLue(
    long Travailleur, Id<Adherents.Etablissements.Etablissement>? Etablissement, string? Cle, GenreVisite Genre, DateOnly Date, TimeOnly? A,
    Droit.Profession Par, string? Professionnel, IssueVisite Issue, string? Conclusion, DateOnly? Prochaine);

/// <summary>Reads a row of the file of visits; null when it is refused or set aside, with the reason counted.</summary>
internal sealed class LireVisite(Chantier chantier, PersonnesConnues personnes, LireAdherents adherents)
{
    private readonly Dictionary<string, string> noms = new(StringComparer.Ordinal);

    public VisiteLue? De(LigneLue ligne)
    {
        if (ligne.EstLaisse(ChampReprise.TypeVisite))
        {
            chantier.Bilan.MisesDeCote++;
            return null;
        }
        if (Travailleur(ligne) is not { } travailleur)
        {
            return null;
        }
        if (ligne.Code(ChampReprise.TypeVisite) is not { } type)
        {
            ligne.Refuser(ChampReprise.TypeVisite, "visite.type", "Le type de visite manque : complétez-le.");
            return null;
        }
        var texte = ligne.Texte(DateVisite);
        if (!DatesFrancaises.Lire(texte).Reussit(out var date, out var refus))
        {
            ligne.Refuser(DateVisite, refus.Code, texte.Length == 0 ? "La date de la visite manque : complétez-la." : refus.Phrase);
            return null;
        }
        if (Issue(ligne, date) is not { } issue)
        {
            return null;
        }
        return new VisiteLue(
            travailleur, adherents.De(ligne)?.EtablissementId, ligne.TexteOuRien(IdVisite), TablesVisites.Genre(type), date, Heure(texte),
            Par(ligne, ChampReprise.Profession, Professionnel), Nom(ligne), issue, ligne.Code(Conclusion), ligne.Date(ProchaineVisite));
    }

    /// <summary>The profession as coded; else what the professional's name says (« Dr »).</summary>
    public static Droit.Profession Par(LigneLue ligne, ChampReprise profession, ChampReprise nom)
    {
        if (ligne.Code(profession) is { } code && Droit.Codes.Professions.Essayer(code, out var par))
        {
            return par;
        }
        var mots = Texte.PourRecherche(ligne.Texte(nom));
        return mots.StartsWith("DR ", StringComparison.Ordinal) || mots.StartsWith("DOCTEUR ", StringComparison.Ordinal) ? Droit.Profession.Medecin
            : mots.StartsWith("IDEST ", StringComparison.Ordinal) || mots.StartsWith("IDE ", StringComparison.Ordinal) || mots.StartsWith("INFIRMI", StringComparison.Ordinal) ? Droit.Profession.Infirmier
            : Droit.Profession.Inconnue;
    }

    /// <summary>« 14:30 », « 14h30 », « 14 h », alone or after a date.</summary>
    public static TimeOnly? Heure(string texte)
    {
        var debut = texte.LastIndexOfAny([' ', 'T', '\u00A0'], Math.Max(0, texte.IndexOfAny([':', 'h', 'H']))) + 1;
        var morceaux = texte[debut..].Split([':', 'h', 'H', ' '], StringSplitOptions.RemoveEmptyEntries);
        return texte.AsSpan().ContainsAny(':', 'h', 'H') && morceaux.Length >= 1
            && int.TryParse(morceaux[0], NumberStyles.None, CultureInfo.InvariantCulture, out var heures) && heures < 24
            && int.TryParse(morceaux.Length > 1 ? morceaux[1] : "0", NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes < 60
            && (heures, minutes) != (0, 0)
            ? new TimeOnly(heures, minutes)
            : null;
    }

    private long? Travailleur(LigneLue ligne)
    {
        var cle = ligne.TexteOuRien(IdTravailleur);
        var trouve = cle is null ? null : personnes.Conservee(chantier.Origines.Trouver(OriginesConnues.Travailleur, cle));
        trouve ??= ligne.TexteOuRien(ChampReprise.Nir) is { } nir ? personnes.ParNir(nir) : null;
        if (trouve is null)
        {
            ligne.Refuser(IdTravailleur, "visite.travailleur", "Le salarié de cette visite n’est pas dans le fichier des salariés : ajoutez-l’y s’il doit être suivi.");
        }
        return trouve;
    }

    private IssueVisite? Issue(LigneLue ligne, DateOnly date)
    {
        var issue = ligne.Code(Presence) switch
        {
            TablesVisites.Present => IssueVisite.Faite,
            TablesVisites.Absent => IssueVisite.Manquee,
            TablesVisites.Excuse => IssueVisite.Excusee,
            TablesVisites.Annule => IssueVisite.Annulee,
            TablesVisites.Prevu => IssueVisite.Prevue,
            _ => date > chantier.Date ? IssueVisite.Prevue : IssueVisite.Faite,
        };
        if (issue == IssueVisite.Faite && date > chantier.Date)
        {
            ligne.Refuser(DateVisite, "visite.future", "Une visite faite ne peut pas être dans le futur : corrigez la date ou la présence.");
            return null;
        }
        if (issue == IssueVisite.Prevue && date < chantier.Date)
        {
            ligne.Refuser(DateVisite, "visite.prevue.passee", "Cette visite est notée comme prévue, et sa date est passée : dites si le salarié est venu.");
            return null;
        }
        return issue;
    }

    private string? Nom(LigneLue ligne)
    {
        if (ligne.TexteOuRien(Professionnel) is not { } nom)
        {
            return null;
        }
        return noms.TryGetValue(nom, out var connu) ? connu : noms[nom] = nom;
    }
}
