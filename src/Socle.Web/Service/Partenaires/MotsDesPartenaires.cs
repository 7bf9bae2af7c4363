using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Partenaires;
using Socle.Technique.Base;
using Socle.Web.Service.Agenda;
using Socle.Web.Service.Delegations;

namespace Socle.Web.Service.Partenaires;

/// <summary>How screens show what services do for one another.</summary>
internal static class MotsDesPartenaires
{
    public static Etat EnEtat(this EtatConfiee etat) => etat switch
    {
        EtatConfiee.Realisee => Etat.Fait,
        EtatConfiee.Refusee => Etat.Retard,
        EtatConfiee.Annulee => Etat.Neutre,
        EtatConfiee.AEnvoyer => Etat.Proche,
        _ => Etat.Prevu,
    };

    public static Etat EnEtat(this EtatRecue etat) => etat switch
    {
        EtatRecue.Retournee => Etat.Fait,
        EtatRecue.APlanifier or EtatRecue.ARetourner => Etat.Proche,
        EtatRecue.Planifiee => Etat.Prevu,
        _ => Etat.Neutre,
    };

    public static string EnMots(this VueConfiees vue) => vue switch
    {
        VueConfiees.AEnvoyer => "À envoyer",
        VueConfiees.ARelancer => "À relancer",
        VueConfiees.EnRetard => "En retard",
        VueConfiees.Refusees => "Refusées",
        VueConfiees.Annulees => "Annulées",
        VueConfiees.Realisees => "Réalisées",
        VueConfiees.Toutes => "Toutes",
        _ => "En cours",
    };

    /// <summary>Whom an old mail did not reach, in words.</summary>
    public static string Echec(string code) => $"Le dernier courriel n’est pas parti ({code})\u00A0: vérifiez l’adresse du service et renvoyez, ou imprimez la lettre.";

    public static IReadOnlyList<SelectListItem> Vues { get; } = [.. Enum.GetValues<VueConfiees>().Where(v => v != VueConfiees.EnCours).Select(v => new SelectListItem(v.EnMots(), v.ToString()))];

    public static IReadOnlyList<SelectListItem> EtatsRecues { get; } = [.. Enum.GetValues<EtatRecue>().Select(e => new SelectListItem(e.EnMots(), e.ToString()))];

    public static IReadOnlyList<SelectListItem> Raisons { get; } = [.. Enum.GetValues<RaisonConfiee>().Select(r => new SelectListItem(r.EnMots().Majuscule(), r.ToString()))];

    public static IReadOnlyList<SelectListItem> Refus { get; } = [.. Enum.GetValues<MotifRefusPartenaire>().Select(r => new SelectListItem(r.EnMots(), r.ToString()))];

    public static IReadOnlyList<SelectListItem> Annulations { get; } = [.. Enum.GetValues<MotifAnnulationConfiee>().Select(r => new SelectListItem(r.EnMots(), r.ToString()))];

    public static IReadOnlyList<SelectListItem> Moyens { get; } = [.. Enum.GetValues<MoyenEnvoi>().Select(m => new SelectListItem(m.EnMots().Majuscule(), m.ToString()))];

    public static IReadOnlyList<SelectListItem> Reponses { get; } =
        [new("Il accepte, sans date encore", nameof(EtatConfiee.Acceptee)), new("Il donne un rendez-vous", nameof(EtatConfiee.Planifiee)), new("Il refuse", nameof(EtatConfiee.Refusee))];

    public static IReadOnlyList<SelectListItem> Types { get; } = [.. Enum.GetValues<TypeVisite>().Where(t => t != TypeVisite.AvisInaptitude).Select(t => new SelectListItem(t.Court(), t.ToString()))];

    public static IReadOnlyList<SelectListItem> Professions { get; } = [.. RealiserConfiee.Professions.Select(p => new SelectListItem(Metier(p), p.ToString()))];

    public static string Metier(Profession profession) => profession switch
    {
        Profession.Medecin => "Médecin du travail",
        Profession.Collaborateur => "Collaborateur médecin",
        Profession.Interne => "Interne",
        _ => "Infirmier",
    };

    /// <summary>Open partners, as a list to choose from.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> PartenairesAsync(this SocleDb db, CancellationToken arret) =>
        [.. (await db.Set<ServicePartenaire>().Where(p => p.Actif).Select(p => new { p.Id, p.Nom, p.Commune }).ToListAsync(arret))
            .OrderBy(p => Texte.PourRecherche(p.Nom), StringComparer.Ordinal).Select(p => new SelectListItem(p.Commune is null ? p.Nom : $"{p.Nom}, {p.Commune}", p.Id.ToString()))];
}
