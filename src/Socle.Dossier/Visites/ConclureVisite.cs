using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Documents;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Thesaurus;
using Socle.Dossier.Indicateurs;
using Socle.Dossier.Protocoles;
using Socle.Dossier.Traces;
using Socle.Dossier.Visites.Sections;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.EspaceSalarie.Remis;
using Socle.Suivi.Visites;

namespace Socle.Dossier.Visites;

/// <summary>Ends a visit: what was typed enters the file, in one write; the administration learns that it took place, and nothing else.</summary>
public sealed class ConclureVisite(TrouverVisite trouver, EcrireBrouillons brouillons, EcrituresDossier ecritures, VerifierConclusion verifier, CompterLaVisite compter, TimeProvider temps)
{
    public async Task<Resultat<Id<VisiteMedicale>>> ExecuterAsync(Id<VisiteMedicale> id, CancellationToken arret = default)
    {
        if (!(await trouver.PourEcrireAsync(id, arret)).Reussit(out var ouverte, out var refus))
        {
            return refus;
        }
        if (ouverte.Visite.Etat == EtatVisite.Conclue)
        {
            return id;
        }
        if (await verifier.RefuserAsync(ouverte, arret) is { } nonConfiee)
        {
            return nonConfiee;
        }
        return await ecritures.Faire(ouverte.Dossier.Acteur, new FaitTrace(ActionDossier.ConclusionDeVisite, ouverte.Dossier.Id, Blocs.Tous), e => ConclureAsync(e, ouverte, arret), arret);
    }

    private async Task<Resultat<Id<VisiteMedicale>>> ConclureAsync(EcritureDossier ecriture, VisiteOuverte ouverte, CancellationToken arret)
    {
        if (!(await trouver.RelireAsync(ouverte, arret)).Reussit(out var visite, out var close))
        {
            return close;
        }
        var lus = await brouillons.LireAsync(ouverte, arret);
        var conclusion = lus.GetValueOrDefault(SectionVisite.Conclusion, SaisieSection.Vide);
        if (Manques(visite, lus, conclusion) is { } manque)
        {
            return manque;
        }
        if (!(await brouillons.EcrireAsync(ecriture, ouverte, arret)).Reussit(out var contenus, out var refuse))
        {
            return refuse;
        }
        await compter.AjouterAsync(ecriture, ouverte, contenus, arret);
        (visite.Etat, visite.CloseLe) = (EtatVisite.Conclue, ecriture.Instant);
        if (visite.RendezVousId is { } rendezVous)
        {
            ecriture.Emettre(new VisiteConclue(
                rendezVous, visite.Jour, visite.Metier.Profession(), conclusion["mesures"] == ChampsDeVisite.Oui, conclusion.Jour("prochaine"), contenus.EnSuites(ecriture, visite)));
        }
        return visite.Id;
    }

    private Refus? Manques(VisiteMedicale visite, IReadOnlyDictionary<SectionVisite, SaisieSection> lus, SaisieSection conclusion)
    {
        var partie = PlanDeVisite.Partie(visite, SectionVisite.Conclusion)!;
        var (mesures, prochaine) = (partie.Champs[0], partie.Champs[1]);
        var peut = DroitsDeVisite.PeutProposerDesMesures(visite);
        var accord = lus.GetValueOrDefault(SectionVisite.Consentement, SaisieSection.Vide)["accord"];
        return Refus.Reunir([
            visite.ADistance && accord != ChampsDeVisite.Oui
                ? new("visite.consentement", "La personne n’a pas dit qu’elle acceptait la visite à distance\u00A0: recueillez son accord, ou reprenez un rendez-vous en présence.", $"s{(int)SectionVisite.Consentement}.accord") : null,
            peut && !conclusion.Cochee("mesures") ? EnContenus.Faute(partie, mesures, "Dites si une mesure individuelle est proposée.") : null,
            !peut && conclusion["mesures"] == ChampsDeVisite.Oui
                ? EnContenus.Faute(partie, mesures, "Seul le médecin du travail propose une mesure individuelle\u00A0: adressez la personne au médecin.") : null,
            conclusion.Jour("prochaine") <= temps.Aujourdhui() ? EnContenus.Faute(partie, prochaine, "La prochaine visite est après aujourd’hui.") : null,
        ]);
    }
}

/// <summary>From drafts to elements of the file, inside a write in progress.</summary>
public sealed class EcrireBrouillons(DossierDb db, EcrireDossier ecrire, CodageCourant codage, ProtocolesDeLaVisite protocoles, ScellerCopies sceller)
{
    internal async Task<IReadOnlyDictionary<SectionVisite, SaisieSection>> LireAsync(VisiteOuverte ouverte, CancellationToken arret) =>
        (await DeAsync(ouverte, arret)).Select(b => BrouillonOuvert.Ouvrir(ouverte.Dossier, b)).ToDictionary(b => b.Section, b => b.Saisie);

    /// <summary>All of them, in the order of the screen, then the drafts go.</summary>
    internal async Task<Resultat<List<Contenu>>> EcrireAsync(EcritureDossier ecriture, VisiteOuverte ouverte, CancellationToken arret)
    {
        var saisies = await LireAsync(ouverte, arret);
        var ecrites = PlanDeVisite.De(ouverte.Visite).Where(p => saisies.ContainsKey(p.Section)).ToList();
        if (Refus.Reunir(ecrites.SelectMany(p => EnContenus.Fautes(p, saisies[p.Section]))) is { } fautes)
        {
            return fautes;
        }
        var duJour = await codage.LireAsync(ouverte.Visite.Jour, arret);
        var contenus = ecrites.SelectMany(p => EnContenus.Lire(p, saisies[p.Section], duJour)).ToList();
        if (!(await protocoles.EnContenusAsync(ouverte, saisies.GetValueOrDefault(SectionVisite.Protocoles, SaisieSection.Vide), contenus, arret)).Reussit(out var suivis, out var faute))
        {
            return faute;
        }
        contenus.AddRange(suivis);
        foreach (var contenu in contenus)
        {
            if (ecrire.Ajouter(ecriture, ouverte.Dossier, new(contenu, ouverte.Visite.Jour, ouverte.Visite.Id)) is { EstRefus: true } refuse)
            {
                return refuse.Refus;
            }
        }
        Remettre(ecriture, ouverte, [.. contenus.OfType<Conseil>()]);
        db.RemoveRange(await DeAsync(ouverte, arret));
        return contenus;
    }

    /// <summary>The advice goes to the worker too, sealed before it leaves.</summary>
    private void Remettre(EcritureDossier ecriture, VisiteOuverte ouverte, List<Conseil> conseils)
    {
        if (conseils.Count > 0)
        {
            var (visite, textes) = (ouverte.Visite.Id.Valeur, conseils.Select(c => c.Commentaire is null ? c.Resume : $"{c.Resume}\u00A0: {c.Commentaire.ReplaceLineEndings(" ")}"));
            ecriture.Emettre(new ConseilsDonnes(visite, ouverte.Dossier.TravailleurId, ouverte.Visite.Jour, sceller.DesConseils(visite, textes)));
        }
    }

    private Task<List<Brouillon>> DeAsync(VisiteOuverte ouverte, CancellationToken arret) => db.Set<Brouillon>().Where(b => b.VisiteId == ouverte.Visite.Id).ToListAsync(arret);
}
