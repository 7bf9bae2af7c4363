using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using static Socle.Suivi.Tests.Agenda.AgendaDEssai;

namespace Socle.Suivi.Tests.Agenda;

/// <summary>One slot, one person. The nurse's visit lasts thirty minutes.</summary>
public sealed class PrendreRendezVousTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Prendre_SansHeure_DonneLaPremiereLibreEtGardeQui(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        await agenda.PrisAsync(vacation, H(9), "Arnaud");

        var pris = await agenda.PrisAsync(vacation, nom: "Bernard");

        (pris.Debut, pris.Minutes, pris.Jour, pris.Etat).ShouldBe((H(9, 30), 30, Mardi, EtatRendezVous.Propose));
        pris.EntrepriseId.ShouldBe(agenda.Service.Etablissement.EntrepriseId);
        var etape = (await agenda.EtapesAsync(pris.Id)).ShouldHaveSingleItem();
        (etape.Etat, etape.Debut).ShouldBe((EtatRendezVous.Propose, H(9, 30)));
        etape.Par.ShouldNotBeEmpty();
    }

    /// <summary>Someone holds 9 h 30 to 10 h.</summary>
    public static TheoryData<Moteur, int, int, string?> Voisins
    {
        get
        {
            var cas = new TheoryData<Moteur, int, int, string?>();
            foreach (var moteur in (Moteur[])[Moteur.Sqlite, Moteur.Postgresql])
            {
                cas.Add(moteur, 9, 0, null);
                cas.Add(moteur, 9, 5, "agenda.pris");
                cas.Add(moteur, 9, 30, "agenda.pris");
                cas.Add(moteur, 9, 55, "agenda.pris");
                cas.Add(moteur, 10, 0, null);
                cas.Add(moteur, 11, 30, null);
                cas.Add(moteur, 11, 35, "agenda.horaires");
                cas.Add(moteur, 8, 55, "agenda.horaires");
                cas.Add(moteur, 23, 45, "agenda.horaires");
                cas.Add(moteur, 10, 2, "agenda.pas");
            }
            return cas;
        }
    }

    [Theory, MemberData(nameof(Voisins))]
    public async Task Prendre_AutourDUnCreneauTenu_RefuseCeQuiLeTouche(Moteur moteur, int heures, int minutes, string? refus)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        await agenda.PrisAsync(vacation, H(9, 30), "Arnaud");

        var resultat = await agenda.PrendreAsync(await agenda.DemandeAsync(vacation, H(heures, minutes), "Bernard"));

        (resultat.EstRefus ? resultat.Refus.Code : null).ShouldBe(refus);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Prendre_CreneauTenu_DitOuEstLeProchainLibreSansNommerPersonne(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        await agenda.PrisAsync(vacation, H(9), "Arnaud");

        var refus = (await agenda.PrendreAsync(await agenda.DemandeAsync(vacation, H(9), "Bernard"))).Refus;

        refus.Phrase.ShouldBe("Ce créneau est pris de 9\u00A0h\u00A0– 9\u00A0h\u00A030\u00A0: le prochain libre est à 9\u00A0h\u00A030.");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Prendre_VacationFermeeReserveeAbsenteOuPassee_Refuse(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var autre = await agenda.Service.AutreEtablissementAsync();
        var reservee = await agenda.VacationAsync(reserveeA: autre.EntrepriseId);
        var passee = await agenda.VacationAsync(jour: new(2026, 2, 27));
        var absente = await agenda.VacationAsync(jour: Mardi.AddDays(1));
        await agenda.AbsenteAsync(Mardi.AddDays(1), MomentAbsence.Matin);
        var fermee = await agenda.VacationAsync(jour: Mardi.AddDays(2));
        await agenda.Service.Services.EcrireAsync(async e =>
        {
            (await e.Db.Set<Vacation>().SingleAsync(v => v.Id == fermee.Id)).FermeeLe = e.Instant;
            return Resultat.De(true);
        });
        var (travailleur, contrat) = await agenda.Service.EmbaucherAsync("Marchand");

        async Task<string> CodeAsync(Vacation v) => (await agenda.PrendreAsync(Demande(v, travailleur, contrat))).Refus.Code;

        (await CodeAsync(reservee)).ShouldBe("agenda.reservee");
        (await CodeAsync(passee)).ShouldBe("agenda.passe");
        (await CodeAsync(absente)).ShouldBe("agenda.professionnel.absent");
        (await CodeAsync(fermee)).ShouldBe("agenda.fermee");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Prendre_PersonneDejaAttendue_RefuseLaMemeVisiteEtLaMemeHeure(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var (chezLInfirmiere, chezLeMedecin) = (await agenda.VacationAsync(), await agenda.VacationAsync(agenda.Medecin));
        var (travailleur, contrat) = await agenda.Service.EmbaucherAsync("Marchand");
        (await agenda.PrendreAsync(Demande(chezLInfirmiere, travailleur, contrat, H(10)))).EstSucces.ShouldBeTrue();

        (await agenda.PrendreAsync(Demande(chezLInfirmiere, travailleur, contrat, H(11)))).Refus.Code.ShouldBe("agenda.deja");
        (await agenda.PrendreAsync(Demande(chezLeMedecin, travailleur, null, H(10)))).Refus.Code.ShouldBe("agenda.ailleurs");
        (await agenda.PrendreAsync(Demande(chezLeMedecin, travailleur, null, H(10, 30)))).EstSucces.ShouldBeTrue();
    }

    /// <summary>A pre-return visit, or one the worker asked for: nothing that reads by company can find it.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task Prendre_SansEmployeur_NePorteAucuneEntreprise(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync(agenda.Medecin);
        var (travailleur, _) = await agenda.Service.EmbaucherAsync("Marchand");

        var pris = await agenda.LireAsync((await agenda.PrendreAsync(Demande(vacation, travailleur, null))).Valeur);

        (pris.EntrepriseId, pris.EtablissementId, pris.ContratId, pris.EstConfidentiel).ShouldBe((null, null, null, true));
    }

    /// <summary>Even when an employer is sent along.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task Prendre_PreRepriseOuDemandeDuSalarieAvecUnContrat_PerdLEmployeur(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync(agenda.Medecin);
        var (travailleur, contrat) = await agenda.Service.EmbaucherAsync("Marchand");
        var demande = new DemandeVisite { Id = Id<DemandeVisite>.Nouveau(), TravailleurId = travailleur.Id, Par = Demandeur.Travailleur, Le = new(2026, 3, 1), Objet = ObjetDemande.Visite };
        await agenda.Service.AjouterAsync(demande);
        var voulu = Demande(vacation, travailleur, contrat) with { Visite = null };

        var prereprise = await agenda.LireAsync((await agenda.PrendreAsync(voulu with { Type = TypeVisite.Prereprise })).Valeur);
        var demandee = await agenda.LireAsync((await agenda.PrendreAsync(voulu with { Type = TypeVisite.Demande, DemandeId = demande.Id })).Valeur);

        (prereprise.EntrepriseId, prereprise.ContratId).ShouldBe((null, null));
        (demandee.EntrepriseId, demandee.ContratId).ShouldBe((null, null));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Prendre_EnSurnombre_PartageUneHeureUneFois(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync(fin: H(10));
        await agenda.PrisAsync(vacation, nom: "Arnaud");
        await agenda.PrisAsync(vacation, nom: "Bernard");
        (await agenda.PrendreAsync(await agenda.DemandeAsync(vacation, nom: "Caron"))).Refus.Code.ShouldBe("agenda.pleine");

        async Task<Resultat<Id<RendezVous>>> DoublerAsync(string nom) => await agenda.PrendreAsync(await agenda.DemandeAsync(vacation, nom: nom) with { EnSurnombre = true });
        var premier = await agenda.LireAsync((await DoublerAsync("Caron")).Valeur);
        var second = await agenda.LireAsync((await DoublerAsync("Denis")).Valeur);

        (premier.Debut, second.Debut).ShouldBe((H(9), H(9, 30)));
        (await DoublerAsync("Evrard")).Refus.Code.ShouldBe("agenda.pleine");
    }

    /// <summary>Many hands at once: as many taken as slots, the others told, nobody twice.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task Prendre_QuaranteMainsSurSixCreneaux_SixPris(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        var demandes = new List<RendezVousAPrendre>();
        for (var i = 0; i < 40; i++)
        {
            demandes.Add(await agenda.DemandeAsync(vacation, H(9).AddMinutes(30 * (i % 6)), $"Nom{i}"));
        }

        var issues = await Task.WhenAll(demandes.Select(d => Task.Run(() => agenda.PrendreAsync(d))));

        issues.Count(i => i.EstSucces).ShouldBe(6);
        issues.Where(i => i.EstRefus).Select(i => i.Refus.Code).Distinct().ShouldBe(["agenda.pris"]);
        (await agenda.Service.Services.LireAsync(db => db.Set<RendezVous>().Select(r => r.Debut).Distinct().CountAsync())).ShouldBe(6);
    }

    /// <summary>Two desks give one person two hours that overlap, in two sessions: one wins.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task Prendre_UnePersonneDeuxVacationsAuMemeInstant_UneSeule(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var (une, autre) = (await agenda.VacationAsync(), await agenda.VacationAsync(agenda.Medecin));
        var (travailleur, contrat) = await agenda.Service.EmbaucherAsync("Marchand");

        var issues = await Task.WhenAll(
            Task.Run(() => agenda.PrendreAsync(Demande(une, travailleur, contrat, H(10)))),
            Task.Run(() => agenda.PrendreAsync(Demande(autre, travailleur, null, H(10)))));

        issues.Count(i => i.EstSucces).ShouldBe(1);
        issues.Single(i => i.EstRefus).Refus.Code.ShouldBe("agenda.ailleurs");
    }
}
