using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Echeancier.Recalcul;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Masse;
using Socle.Technique.Traces;
using Socle.Web.Commandes;
using Socle.Web.Demonstration.Agenda;
using Socle.Web.Demonstration.Comptes;

namespace Socle.Web.Demonstration;

/// <summary>
/// Writes the demo in an empty database: everything in one transaction, then the whole due list. Interrupted before its end,
/// it leaves the database as it was.
/// </summary>
internal sealed class RemplirBase(Ecritures ecritures, SocleDb db, RecalculerEcheancier echeancier, Statistiques statistiques, IServiceProvider services)
{
    private const int ParLot = 4_000;
    private readonly BarreProgression barre = new();
    private static readonly Processus Processus = new("demo.creer", "Création de la démonstration");

    public async Task<Resultat<IReadOnlyList<CompteDemo>>> FaireAsync(double echelle, long graine, DateOnly jour, string donnees, CancellationToken arret)
    {
        if (await RefusAsync(arret) is { } refus)
        {
            return refus;
        }
        Console.WriteLine(string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"Démonstration à l’échelle {echelle:0.###}, au {jour:d MMMM yyyy}."));
        var identifiants = IdentifiantsDemo.Tous(graine);
        if (!(await CreerAsync(echelle, graine, jour, identifiants, arret)).Reussit(out var ids, out refus))
        {
            return refus;
        }
        await FichierComptes.EcrireAsync(donnees, identifiants, arret);
        // What made the service is garbage now: given back before the due list takes its own share.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        barre.Dire("Échéancier", 0, 0);
        if (!(await echeancier.ToutAsync(jour, arret)).Reussit(out var bilan, out refus))
        {
            return refus;
        }
        barre.Terminer($"{bilan.Echeances:N0} échéances pour {bilan.Contrats:N0} contrats");
        barre.Dire("Agenda", 0, 0);
        if (!(await ActivatorUtilities.CreateInstance<RemplirAgenda>(services).FaireAsync(echelle, jour, graine, ids, arret)).Reussit(out var rendezVous, out refus))
        {
            return refus;
        }
        if (!(await ActivatorUtilities.CreateInstance<PasserAnnees>(services).FaireAsync(jour, ids, arret)).Reussit(out var anciens, out refus))
        {
            return refus;
        }
        if (!(await ActivatorUtilities.CreateInstance<RemplirCampagne>(services).FaireAsync(jour, ids, arret)).Reussit(out _, out refus))
        {
            return refus;
        }
        await statistiques.ActualiserAsync(arret);
        barre.Terminer($"{rendezVous + anciens:N0} rendez-vous");
        return Resultat.De(identifiants);
    }

    /// <summary>Returns the numbers it went on counting with.</summary>
    private async Task<Resultat<SuiteDeterministe>> CreerAsync(double echelle, long graine, DateOnly jour, IReadOnlyList<CompteDemo> identifiants, CancellationToken arret)
    {
        var demonstration = new ServiceDeDemonstration(echelle, graine, jour);
        var ecrit = await ecritures.Faire(Processus, null, async ecriture =>
        {
            var nombre = await EcrireAsync(demonstration, identifiants, ecriture, arret);
            ecriture.Tracer(ActionAudit.Fait, "travailleur", 0,
                string.Create(CultureInfo.InvariantCulture, $$"""{"echelle":{{echelle}},"graine":{{graine}},"entreprises":{{demonstration.Employeurs.Count}},"travailleurs":{{nombre}}}"""));
            return Resultat.De(nombre);
        }, arret);
        db.ChangeTracker.Clear();
        return ecrit.Map(_ => demonstration.Ids);
    }

    private async Task<Refus?> RefusAsync(CancellationToken arret)
    {
        var vide = !await db.Set<Secteur>().AnyAsync(arret)
            && !await db.Set<Socle.Adherents.Entreprises.Entreprise>().AnyAsync(arret)
            && !await db.Set<Socle.Travailleurs.Personnes.Travailleur>().AnyAsync(arret)
            && !await db.Set<Compte>().AnyAsync(arret);
        return vide ? null : new Refus("demo.base-occupee",
            "La base contient déjà des données : la démonstration ne s’écrit que dans une base vide, et n’efface jamais rien. "
            + "Pour ouvrir ce qui est là, faites « socle servir » ; pour une démonstration à côté, « socle demo --donnees un-autre-dossier » "
            + "(avec PostgreSQL, une autre base dans « Base:Connexion »).");
    }

    private async Task<int> EcrireAsync(ServiceDeDemonstration demonstration, IReadOnlyList<CompteDemo> identifiants, Ecriture ecriture, CancellationToken arret)
    {
        var recherche = new IndexDeRecherche(db);
        await EcrireServiceAsync(demonstration, arret);
        await EcrireEmployeursAsync(demonstration, recherche, arret);
        var temoin = new EntrepriseTemoin(demonstration.Reperes.Jour);
        var nombre = await EcrireTravailleursAsync(demonstration, recherche, temoin, arret);
        await ActivatorUtilities.CreateInstance<OuvrirComptes>(services, db).OuvrirAsync(identifiants, demonstration, temoin, ecriture.Instant, arret);
        await EcrireMoyensAsync(demonstration, arret);
        return nombre;
    }

    private async Task EcrireMoyensAsync(ServiceDeDemonstration demonstration, CancellationToken arret)
    {
        // Read with what the accounts have just changed in them.
        var comptes = (await db.Set<Professionnel>().ToListAsync(arret)).Where(p => p.CompteId is not null).ToDictionary(p => p.Id, p => p.CompteId!.Value);
        await demonstration.Moyens(comptes).EcrireAsync(db, arret);
    }

    private async Task EcrireServiceAsync(ServiceDeDemonstration demonstration, CancellationToken arret)
    {
        var service = demonstration.Service;
        await db.InsererAsync(service.Secteurs, arret);
        await db.InsererAsync(service.Centres, arret);
        await db.InsererAsync(service.Equipes, arret);
        await db.InsererAsync(service.Professionnels, arret);
    }

    private async Task EcrireEmployeursAsync(ServiceDeDemonstration demonstration, IndexDeRecherche recherche, CancellationToken arret)
    {
        var employeurs = demonstration.Employeurs;
        barre.Dire("Entreprises", 0, employeurs.Count);
        // The absorbing company, the place that took over, come before those that point to them.
        await db.InsererAsync(employeurs.Select(e => e.Entreprise).OrderBy(e => e.AbsorbeeParId is not null), arret);
        await db.InsererAsync(employeurs.SelectMany(e => e.Etablissements).OrderBy(e => e.SuccesseurId is not null), arret);
        await db.InsererAsync(employeurs.SelectMany(e => e.Affectations), arret);
        await db.InsererAsync(employeurs.SelectMany(e => e.Contacts), arret);
        await db.InsererAsync(employeurs.SelectMany(e => e.Evenements), arret);
        foreach (var employeur in employeurs)
        {
            await recherche.AjouterAsync(employeur.Entreprise, arret);
            foreach (var etablissement in employeur.Etablissements)
            {
                await recherche.AjouterAsync(etablissement, arret);
            }
        }
        barre.Terminer($"{employeurs.Count(e => e.EstAdherente):N0} adhérentes, {employeurs.Count(e => !e.EstAdherente):N0} parties");
    }

    private async Task<int> EcrireTravailleursAsync(
        ServiceDeDemonstration demonstration, IndexDeRecherche recherche, EntrepriseTemoin temoin, CancellationToken arret)
    {
        var attendus = (int)(demonstration.Gabarit.Effectif * 1.09) + demonstration.Gabarit.RadiesSalaries;
        barre.Dire("Travailleurs", 0, attendus);
        var (lot, ecrits, suivis) = (new Lot(), 0, 0);
        foreach (var fiche in demonstration.Travailleurs())
        {
            lot.Ajouter(fiche, demonstration.Origine(fiche));
            temoin.Voir(fiche);
            await recherche.AjouterAsync(fiche.Travailleur, arret);
            suivis += fiche.Contrat.Fin is null ? 1 : 0;
            if (lot.Nombre == ParLot)
            {
                ecrits += lot.Nombre;
                await lot.EcrireAsync(db, arret);
                barre.Dire("Travailleurs", ecrits, attendus);
            }
        }
        ecrits += lot.Nombre;
        await lot.EcrireAsync(db, arret);
        await recherche.VerserAsync(arret);
        barre.Terminer($"{suivis:N0} suivis, {ecrits - suivis:N0} partis");
        return ecrits;
    }
}
