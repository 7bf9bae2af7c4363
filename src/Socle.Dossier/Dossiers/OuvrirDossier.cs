using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Depots;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Dossiers;

/// <summary>
/// Lets someone into the file of a worker, or says why not. The trace is committed first: what is returned may then be read.
/// A file that does not exist yet is opened by the first health professional who comes to it.
/// </summary>
public sealed class OuvrirDossier(
    DossierDb db, SocleDb socle, QuiAgit qui, FaitsDuDossier faits, ClesDossiers cles, EcrituresDossier ecritures, RecevoirDepots depots)
{
    public static readonly Refus Inconnu = new("dossier.travailleur", "Cette personne n’existe pas dans ce service.");
    public static readonly Refus Anonyme = new("dossier.anonyme", "Connectez-vous avec votre compte\u00A0: un dossier ne s’ouvre qu’à une personne connue.");
    public static readonly Refus PasEncore = new("dossier.vide", "Cette personne n’a pas encore de dossier\u00A0: un professionnel de santé l’ouvrira à sa première visite.");

    private sealed record Entree(Acteur Acteur, Personne Personne, Dmst? Dossier, Acces.Acces Acces, Lien Lien);

    /// <param name="pour">Why it is opened, as the trail will say it.</param>
    /// <param name="voulus">The blocks about to be read; those not allowed are left out of them.</param>
    public async Task<Resultat<DossierOuvert>> ExecuterAsync(
        Id<Travailleur> travailleur, ActionDossier pour = ActionDossier.Consultation, Blocs voulus = Blocs.Tous, CancellationToken arret = default)
    {
        if (!(await DeciderAsync(travailleur, DeciderAcces.Decider, arret)).Reussit(out var entree, out var refus))
        {
            return refus;
        }
        if (entree.Dossier is { } dossier)
        {
            return await RelireAsync(entree, dossier, new FaitTrace(pour, dossier.Id, entree.Acces.Lisibles & voulus), arret);
        }
        var cree = await CreerAsync(entree.Acteur, entree.Personne.Retenu, entree.Acces, entree.Lien, arret);
        if (cree.Reussit(out var nouveau, out _))
        {
            await depots.FaireAsync(entree.Personne, nouveau.Dossier, arret);
        }
        return cree;
    }

    /// <summary>To write in a file that exists, without reading: the write that follows carries the trace, and nothing is shown before it.</summary>
    internal Task<Resultat<DossierOuvert>> PourEcrireAsync(Id<Travailleur> travailleur, CancellationToken arret) => SansLireAsync(travailleur, DeciderAcces.Decider, arret);

    /// <summary>To file a paper, by who may not read the file.</summary>
    internal Task<Resultat<DossierOuvert>> PourClasserAsync(Id<Travailleur> travailleur, CancellationToken arret) => SansLireAsync(travailleur, DeciderAcces.DeciderClassement, arret);

    private async Task<Resultat<DossierOuvert>> SansLireAsync(Id<Travailleur> travailleur, Func<FaitsDAcces, Resultat<Acces.Acces>> regle, CancellationToken arret)
    {
        if (!(await DeciderAsync(travailleur, regle, arret)).Reussit(out var entree, out var refus))
        {
            return refus;
        }
        if (entree.Dossier is not { } dossier)
        {
            return PasEncore;
        }
        return (await cles.LireAsync(dossier.Id, arret)).Reussit(out var cle, out var sansCle)
            ? new DossierOuvert(dossier, entree.Acteur, entree.Acces, entree.Lien, cle)
            : await RefuserAsync(entree.Acteur, dossier.Id, sansCle, arret);
    }

    private async Task<Resultat<Entree>> DeciderAsync(Id<Travailleur> travailleur, Func<FaitsDAcces, Resultat<Acces.Acces>> regle, CancellationToken arret)
    {
        if (await qui.LireAsync(arret) is not { } acteur)
        {
            return Anonyme;
        }
        var personne = await Fusions.LireAsync(socle, travailleur, arret);
        if (personne is null)
        {
            return Inconnu;
        }
        var dossier = await Fusions.DossierAsync(db, personne, arret);
        if (dossier is { Etat: EtatDossier.Ouvert })
        {
            await depots.FaireAsync(personne, dossier, arret);
        }
        var connus = await faits.LireAsync(acteur, personne, dossier?.Id, arret);
        if (!regle(connus).Reussit(out var acces, out var refus))
        {
            return await RefuserAsync(acteur, dossier?.Id, refus, arret);
        }
        return dossier is null && acces.Modifiables != Blocs.Tous ? PasEncore : new Entree(acteur, personne, dossier, acces, connus.Lien);
    }

    private async Task<Resultat<DossierOuvert>> CreerAsync(Acteur acteur, Id<Travailleur> travailleur, Acces.Acces acces, Lien lien, CancellationToken arret)
    {
        var id = Id<Dmst>.Nouveau();
        return await ecritures.Faire<DossierOuvert>(acteur, new FaitTrace(ActionDossier.Creation, id, acces.Lisibles), ecriture =>
        {
            var dossier = new Dmst { Id = id, TravailleurId = travailleur, OuvertLe = ecriture.Instant, Etat = EtatDossier.Ouvert };
            db.Add(dossier);
            return Task.FromResult(Resultat.De(new DossierOuvert(dossier, acteur, acces, lien, cles.Creer(ecriture, id))));
        }, arret);
    }

    private async Task<Resultat<DossierOuvert>> RelireAsync(Entree entree, Dmst dossier, FaitTrace fait, CancellationToken arret)
    {
        if (!(await cles.LireAsync(dossier.Id, arret)).Reussit(out var cle, out var refus))
        {
            return await RefuserAsync(entree.Acteur, dossier.Id, refus, arret);
        }
        return await ecritures.Faire<DossierOuvert>(entree.Acteur, fait, _ => Task.FromResult(Resultat.De(new DossierOuvert(dossier, entree.Acteur, entree.Acces, entree.Lien, cle))), arret);
    }

    private async Task<Refus> RefuserAsync(Acteur acteur, Id<Dmst>? dossier, Refus refus, CancellationToken arret)
    {
        await ecritures.Faire(acteur, new FaitTrace(ActionDossier.Refus, dossier, Blocs.Aucun, refus.Code), _ => Task.FromResult(Resultat.De(true)), arret);
        return refus;
    }
}
