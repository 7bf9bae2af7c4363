using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Suivi.Planification;

/// <summary>Asks for a proposal, or for its acceptance, which the server does apart: one leaves the page and finds it again.</summary>
public sealed class DemanderPlanification(SocleDb db, Ecritures ecritures, FileDeFond<ExecuterPlanification> file, AuteurCourant auteur, TimeProvider temps)
{
    private static readonly Processus Processus = new("planification.demander", "Demande d’une planification");

    /// <summary>Why it would be refused; null when it would not.</summary>
    public Refus? Verifier(DemandeDePlanification demande) => demande.Refuser(temps.Aujourdhui());

    public async Task<Resultat<Id<PropositionPlanification>>> FaireAsync(DemandeDePlanification demande, CancellationToken arret = default)
    {
        if (Verifier(demande) is { } refus)
        {
            return refus;
        }
        var proposition = Nouvelle(demande, auteur.Valeur, Maintenant, false);
        var demandee = await ecritures.Faire(Processus, null, ecriture =>
        {
            db.Add(proposition);
            ecriture.Tracer(ActionAudit.Creation, "proposition_planification", proposition.Id.Valeur, $$"""{"demande":[null,{{proposition.Demande}}]}""");
            return Task.FromResult(Resultat.De(proposition.Id));
        }, arret);
        return Confier(demandee, (e, id, fin) => e.FaireAsync(id, fin));
    }

    /// <summary>The same question again, after a breakdown or when the agenda has moved. What was accepted stays.</summary>
    public async Task<Resultat<Id<PropositionPlanification>>> RecommencerAsync(Id<PropositionPlanification> id, CancellationToken arret = default) =>
        Confier(await PrendreAsync(id, EtatProposition.EnCours, _ => true, arret), (e, prise, fin) => e.FaireAsync(prise, fin));

    public async Task<Resultat<Id<PropositionPlanification>>> AccepterAsync(Id<PropositionPlanification> id, PartieDeProposition partie, CancellationToken arret = default)
    {
        if (!await partie.Lignes(db, id).AnyAsync(arret))
        {
            return RefusPlanification.RienAAccepter;
        }
        var prise = await PrendreAsync(id, EtatProposition.Acceptation, p => p.Etat is EtatProposition.Faite or EtatProposition.Acceptation, arret);
        return Confier(prise, (e, proposition, fin) => e.AccepterAsync(proposition, partie, fin));
    }

    internal static PropositionPlanification Nouvelle(DemandeDePlanification demande, Auteur auteur, DateTime maintenant, bool deNuit) => new()
    {
        Id = Id<PropositionPlanification>.Nouveau(),
        Du = demande.Du,
        Au = demande.Au,
        Demande = demande.EnJson(),
        DeNuit = deNuit,
        DemandeeLe = maintenant,
        DemandeePar = auteur.Nom,
        CompteId = auteur.Compte,
        Etat = EtatProposition.EnCours,
        Execution = Detenteur.Moi,
        Battement = maintenant,
    };

    private DateTime Maintenant => temps.GetUtcNow().UtcDateTime;

    /// <summary>Only one process works on a proposal: the second who asks is told.</summary>
    private Task<Resultat<Id<PropositionPlanification>>> PrendreAsync(
        Id<PropositionPlanification> id, EtatProposition etat, Func<PropositionPlanification, bool> possible, CancellationToken arret) =>
        ecritures.Faire<Id<PropositionPlanification>>(Processus, null, async _ =>
        {
            if (db.Moteur == Moteur.Postgresql)
            {
                await db.Database.ExecuteSqlAsync($"SELECT 1 FROM proposition_planification WHERE id = {id.Valeur} FOR NO KEY UPDATE", arret);
            }
            if (await db.Set<PropositionPlanification>().FirstOrDefaultAsync(p => p.Id == id, arret) is not { } proposition)
            {
                return RefusPlanification.Inconnue;
            }
            if (proposition.EstSuivie(Maintenant) || !possible(proposition))
            {
                return RefusPlanification.PasFaite;
            }
            (proposition.Etat, proposition.Execution, proposition.Battement) = (etat, Detenteur.Moi, Maintenant);
            (proposition.Etape, proposition.Fait, proposition.Total) = (null, 0, 0);
            return proposition.Id;
        }, arret);

    private Resultat<Id<PropositionPlanification>> Confier(
        Resultat<Id<PropositionPlanification>> prise, Func<ExecuterPlanification, Id<PropositionPlanification>, CancellationToken, Task> faire)
    {
        if (prise.Reussit(out var id))
        {
            file.Confier(auteur.Valeur, (e, fin) => faire(e, id, fin), (e, fin) => e.EchouerAsync(id, fin));
        }
        return prise;
    }
}

internal static class SuiviDeProposition
{
    /// <summary>A living process works on it, or will.</summary>
    public static bool EstSuivie(this PropositionPlanification proposition, DateTime maintenant) =>
        proposition.Etat is EtatProposition.EnCours or EtatProposition.Acceptation && Detenteur.Vit(proposition.Execution, proposition.Battement, maintenant);
}
