using System.Collections.Concurrent;
using System.Text;
using Socle.Droit;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>64-bit fingerprints (FNV-1a), the same on every machine: they tell what moved, they protect nothing.</summary>
internal static class Empreinte
{
    private const ulong Base = 14695981039346656037;
    private const ulong Premier = 1099511628211;

    /// <summary>Grows when the same facts must be told otherwise: every stored line is then written again.</summary>
    private const long Redaction = 2;

    public static long De(ReadOnlySpan<byte> octets)
    {
        var h = Base;
        foreach (var octet in octets)
        {
            h = (h ^ octet) * Premier;
        }
        return (long)h;
    }

    /// <summary>Of an answer, of what its employer may see of the facts, and of where its lines are attached: a change of team moves them too.</summary>
    public static long De(in LigneContrat contrat, ReponseSuivi reponse, SituationSuivi visible)
    {
        var h = Base;
        Ajouter(ref h, Redaction);
        Ajouter(ref h, visible.Handicap ? 1 : 0);
        foreach (var visite in visible.Visites)
        {
            Ajouter(ref h, ((long)visite.Date.DayNumber << 8) | (long)visite.Type);
        }
        Ajouter(ref h, (long)reponse.Categorie);
        Ajouter(ref h, contrat.EtablissementId);
        Ajouter(ref h, contrat.EquipeId ?? 0);
        Ajouter(ref h, contrat.CentreId ?? 0);
        Ajouter(ref h, contrat.SecteurId ?? 0);
        Ajouter(ref h, contrat.EntrepriseId);
        foreach (var lettre in contrat.NomTri)
        {
            Ajouter(ref h, lettre);
        }
        foreach (var exigence in reponse.Exigences)
        {
            Ajouter(ref h, ((long)exigence.Visite << 32) | (long)exigence.Par);
            Ajouter(ref h, (exigence.AuPlusTard?.DayNumber ?? 0) * 64L + Etat(exigence) * 8 + (exigence.AvantAffectation ? 1 : 0));
            Ajouter(ref h, Numero(exigence.Fondement));
        }
        return (long)h;
    }

    /// <summary>A number for a version of a rule, from its name and first day; computed once per version.</summary>
    private static long Numero(VersionRegle version) => Numeros.GetOrAdd(version, static v => De(Encoding.UTF8.GetBytes($"{v.Regle.Code}/{v.Du.DayNumber}")));

    private static readonly ConcurrentDictionary<VersionRegle, long> Numeros = new();

    /// <summary>« À faire » becomes « en retard » with the days: that alone moves nothing that is stored.</summary>
    private static long Etat(in Exigence exigence) =>
        exigence.HorsCouverture ? 7 : (long)(exigence.Etat == EtatExigence.EnRetard ? EtatExigence.AFaire : exigence.Etat);

    private static void Ajouter(ref ulong h, long valeur) => h = (h ^ (ulong)valeur) * Premier;
}
