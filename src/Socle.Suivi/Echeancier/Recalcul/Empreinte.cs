using System.Collections.Concurrent;
using Socle.Droit;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>64-bit fingerprints (FNV-1a), the same on every machine: they tell what moved, they protect nothing.</summary>
internal static class Empreinte
{
    private const ulong Base = 14695981039346656037;
    private const ulong Premier = 1099511628211;

    /// <summary>Grows when the same facts must be told otherwise: every stored line is then written again.</summary>
    private const long Redaction = 5;

    /// <summary>Of every fact the law is asked with. A test changes each of them in turn: none can be forgotten here.</summary>
    public static long De(SituationSuivi situation)
    {
        var h = Base;
        Ajouter(ref h, Redaction);
        Ajouter(ref h, situation.Naissance.DayNumber);
        Ajouter(ref h, Drapeaux(situation));
        Ajouter(ref h, (long)(situation.Sexe ?? 0));
        Ajouter(ref h, situation.DebutPoste.DayNumber);
        Ajouter(ref h, Jour(situation.FinPoste));
        Ajouter(ref h, (long)situation.Contrat);
        Ajouter(ref h, situation.JoursSaison ?? -1);
        Ajouter(ref h, situation.EmploisVises ?? -1);
        Ajouter(ref h, situation.AnneeMiCarriere ?? -1);
        Ajouter(ref h, (long)situation.Engins);
        Ajouter(ref h, (long)situation.Habilitations);
        Ajouter(ref h, situation.EmbauchePrecedente is { } precedente ? Drapeaux(precedente) : -1);
        AjouterListes(ref h, situation);
        return (long)h;
    }

    private static void AjouterListes(ref ulong h, SituationSuivi situation)
    {
        Ajouter(ref h, situation.Expositions.Count);
        foreach (ref readonly var exposition in situation.Expositions.AsSpan())
        {
            Ajouter(ref h, ((long)exposition.Risque << 32) | (long)exposition.Debut.DayNumber);
            Ajouter(ref h, Jour(exposition.Fin));
            Ajouter(ref h, exposition.AirMgM3);
            Ajouter(ref h, exposition.PlombemieUgL);
        }
        Ajouter(ref h, situation.Visites.Count);
        foreach (ref readonly var visite in situation.Visites.AsSpan())
        {
            Ajouter(ref h, ((long)visite.Date.DayNumber << 24) | ((long)visite.Type << 16) | ((long)visite.Par << 8) | (visite.Mesures ? 1L : 0));
            Ajouter(ref h, Jour(visite.ProchaineAuPlusTard));
        }
        Ajouter(ref h, situation.Arrets.Count);
        foreach (ref readonly var arret in situation.Arrets.AsSpan())
        {
            Ajouter(ref h, ((long)arret.Debut.DayNumber << 8) | (long)arret.Motif);
            Ajouter(ref h, Jour(arret.Fin));
            Ajouter(ref h, Jour(arret.DelivreLe));
        }
        Ajouter(ref h, situation.Demandes.Count);
        foreach (ref readonly var demande in situation.Demandes.AsSpan())
        {
            Ajouter(ref h, ((long)demande.Le.DayNumber << 16) | ((long)demande.Par << 8) | (long)demande.Objet);
        }
    }

    private static long Drapeaux(SituationSuivi situation) =>
        (situation.Handicap ? 1 : 0) | (situation.Invalidite ? 2 : 0) | (situation.Enceinte ? 4 : 0) | (situation.Nuit ? 8 : 0) | (situation.AutresEmployeurs ? 16 : 0)
        | (situation.Eloigne ? 32 : 0) | (situation.ParticulierEmployeur ? 64 : 0);

    private static long Drapeaux(in EmbauchePrecedente precedente) =>
        (precedente.EmploiIdentique ? 1 : 0) | (precedente.RisquesEquivalents ? 2 : 0) | (precedente.AvisDetenu ? 4 : 0) | (precedente.MesuresOuInaptitude ? 8 : 0);

    private static long Jour(DateOnly? jour) => jour?.DayNumber ?? -1;

    /// <summary>Of an answer, of what its employer may see of the facts, and of where its lines are attached: a change of team moves them too.</summary>
    public static long De(in LigneContrat contrat, ReponseSuivi reponse, SituationSuivi visible)
    {
        var h = Base;
        Ajouter(ref h, Redaction);
        Ajouter(ref h, (visible.Handicap ? 1 : 0) | (visible.EmbauchePrecedente is null ? 0 : 2));
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
    private static long Numero(VersionRegle version) => Numeros.GetOrAdd(version, static v =>
    {
        var h = Base;
        foreach (var lettre in v.Regle.Code)
        {
            Ajouter(ref h, lettre);
        }
        Ajouter(ref h, v.Du.DayNumber);
        return (long)h;
    });

    private static readonly ConcurrentDictionary<VersionRegle, long> Numeros = new();

    /// <summary>« À faire » becomes « en retard » with the days: that alone moves nothing that is stored.</summary>
    private static long Etat(in Exigence exigence) =>
        exigence.HorsCouverture ? 7 : (long)(exigence.Etat == EtatExigence.EnRetard ? EtatExigence.AFaire : exigence.Etat);

    private static void Ajouter(ref ulong h, decimal? valeur)
    {
        Ajouter(ref h, valeur is null ? 0 : 1);
        Span<int> morceaux = stackalloc int[4];
        decimal.GetBits(valeur ?? 0, morceaux);
        foreach (var morceau in morceaux)
        {
            Ajouter(ref h, morceau);
        }
    }

    private static void Ajouter(ref ulong h, long valeur) => h = (h ^ (ulong)valeur) * Premier;
}
