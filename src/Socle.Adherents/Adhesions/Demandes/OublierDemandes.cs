using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Adherents.Adhesions;

/// <summary>Why a request is forgotten.</summary>
internal enum RaisonDOubli
{
    SansSuite,
    Refusee,
    MembreParti,
}

/// <summary>
/// Forgets the requests whose keeping is over: what was typed, the signed text and its proof, the documents. Kept for its last day whole;
/// gone the night after. The trail says which, why, and for how long it had been kept.
/// </summary>
internal sealed class OublierDemandes(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    public Task<Resultat<int>> ExecuterAsync(CancellationToken arret) => ecritures.Faire(ProcessusAdhesions.Purger, null, async ecriture =>
    {
        var reglage = await ReglageAdhesions.LireAsync(db, arret);
        var oubliees = await BrouillonsAsync(ecriture, arret);
        oubliees += await OublierAsync(ecriture, RaisonDOubli.SansSuite, reglage.MoisSansSuite, SansSuite(reglage.MoisSansSuite), arret);
        oubliees += await OublierAsync(ecriture, RaisonDOubli.Refusee, reglage.MoisRefusees, Refusees(reglage.MoisRefusees), arret);
        oubliees += await OublierAsync(ecriture, RaisonDOubli.MembreParti, reglage.MoisAcceptees, Acceptees(reglage.MoisAcceptees), arret);
        return Resultat.De(oubliees);
    }, arret);

    /// <summary>Drafts are many and hold nothing signed: their number is enough.</summary>
    private async Task<int> BrouillonsAsync(Ecriture ecriture, CancellationToken arret)
    {
        var finis = await db.Set<DemandeAdhesion>().Where(d => d.Etat == EtatDemande.Brouillon && d.ExpireLe <= ecriture.Instant).ExecuteDeleteAsync(arret);
        if (finis > 0)
        {
            ecriture.Tracer(ActionAudit.Fait, "demande_adhesion", 0, $$"""{"oubliees":{{finis}}}""");
        }
        return finis;
    }

    private IQueryable<DemandeAdhesion> SansSuite(int mois)
    {
        var avant = Debut(mois);
        return db.Set<DemandeAdhesion>().Where(d => d.Etat == EtatDemande.PieceAttendue && d.ModifieeLe < avant);
    }

    private IQueryable<DemandeAdhesion> Refusees(int mois)
    {
        var avant = Debut(mois);
        return db.Set<DemandeAdhesion>().Where(d => d.Etat == EtatDemande.Refusee && d.TraiteeLe < avant);
    }

    /// <summary>From the last day as a member; of a member that was absorbed, from that day.</summary>
    private IQueryable<DemandeAdhesion> Acceptees(int mois)
    {
        var avant = temps.Aujourdhui().AddMonths(-mois);
        return db.Set<DemandeAdhesion>().Where(d => d.Etat == EtatDemande.Acceptee
            && db.Set<Entreprise>().Any(e => e.Id == d.EntrepriseId && e.Statut != StatutEntreprise.Adherente && e.RadieeLe < avant));
    }

    /// <summary>The first instant of the last day still kept.</summary>
    private DateTime Debut(int mois) => HeureDeParis.Instant(temps.Aujourdhui().AddMonths(-mois), default).UtcDateTime;

    private async Task<int> OublierAsync(Ecriture ecriture, RaisonDOubli raison, int mois, IQueryable<DemandeAdhesion> lesquelles, CancellationToken arret)
    {
        var ids = await lesquelles.Select(d => d.Id).ToListAsync(arret);
        if (ids.Count == 0)
        {
            return 0;
        }
        // Years of an independent worker stand on the request they came from.
        await db.Set<AffiliationIndependant>().Where(a => ids.Contains(a.DemandeId)).ExecuteDeleteAsync(arret);
        await db.Set<DemandeAdhesion>().Where(d => ids.Contains(d.Id)).ExecuteDeleteAsync(arret);
        ids.ForEach(id => ecriture.Tracer(ActionAudit.Suppression, "demande_adhesion", id.Valeur, $$"""{"raison":"{{raison}}","mois":{{mois}}}"""));
        return ids.Count;
    }
}
