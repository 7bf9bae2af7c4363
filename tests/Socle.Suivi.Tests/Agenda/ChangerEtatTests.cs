using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Suivi.Agenda;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using static Socle.Suivi.Agenda.EtatRendezVous;
using static Socle.Suivi.Tests.Agenda.AgendaDEssai;

namespace Socle.Suivi.Tests.Agenda;

public sealed class ChangerEtatTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    /// <summary>The table a desk could read: from each state, where one may go.</summary>
    [Theory]
    [InlineData(EtatRendezVous.Demande, "Propose Convoque Confirme Annule")]
    [InlineData(Propose, "Convoque Confirme Arrive Excuse Absent Annule")]
    [InlineData(Convoque, "Confirme Arrive Excuse Absent Annule")]
    [InlineData(Confirme, "Arrive Excuse Absent Annule")]
    [InlineData(Arrive, "EnVisite Confirme Absent Annule")]
    [InlineData(EnVisite, "Fait Arrive")]
    [InlineData(Fait, "EnVisite")]
    [InlineData(Absent, "Arrive Excuse")]
    [InlineData(Excuse, "Absent")]
    [InlineData(Annule, "")]
    public void Permise_ChaqueEtat_SesSuites(EtatRendezVous de, string suites) =>
        Enum.GetValues<EtatRendezVous>().Where(vers => Transitions.Permise(de, vers)).ShouldBe(
            suites.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<EtatRendezVous>), ignoreOrder: true);

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Changer_JusquALaVisiteFaite_NoteLaVisiteEtLeClicReprisLaRetire(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var pris = await agenda.PrisAsync(await agenda.VacationAsync());
        agenda.Service.Services.Horloge.Maintenant = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);

        foreach (var etat in (EtatRendezVous[])[Convoque, Confirme, Arrive, EnVisite, Fait])
        {
            (await agenda.ChangerAsync(await agenda.LireAsync(pris.Id), etat)).EstSucces.ShouldBeTrue(etat.ToString());
        }

        var faite = (await VisitesAsync(agenda)).ShouldHaveSingleItem();
        (faite.Type, faite.Date, faite.Par).ShouldBe((TypeVisite.Vip, Mardi, Profession.Infirmier));
        (await agenda.EtapesAsync(pris.Id)).Select(e => e.Etat).ShouldBe([Propose, Convoque, Confirme, Arrive, EnVisite, Fait]);

        (await agenda.ChangerAsync(await agenda.LireAsync(pris.Id), EnVisite)).EstSucces.ShouldBeTrue();
        (await VisitesAsync(agenda)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Changer_VersionDepassee_RefuseSansRienEcrire(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vu = await agenda.PrisAsync(await agenda.VacationAsync());
        (await agenda.ChangerAsync(vu, Confirme)).EstSucces.ShouldBeTrue();

        (await agenda.ChangerAsync(vu, Annule, MotifEtape.Erreur)).Refus.Code.ShouldBe("agenda.change");
        (await agenda.LireAsync(vu.Id)).Etat.ShouldBe(Confirme);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Changer_ArriveeLaVeille_RefusePuisAccepteLeJourMeme(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var pris = await agenda.PrisAsync(await agenda.VacationAsync());

        (await agenda.ChangerAsync(pris, Arrive)).Refus.Code.ShouldBe("agenda.pasencore");
        // Midnight in Paris.
        agenda.Service.Services.Horloge.Maintenant = new(2026, 3, 2, 23, 0, 0, TimeSpan.Zero);
        (await agenda.ChangerAsync(pris, Arrive)).EstSucces.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Changer_AnnulerSansRaison_Refuse(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var pris = await agenda.PrisAsync(await agenda.VacationAsync());

        (await agenda.ChangerAsync(pris, Annule)).Refus.Code.ShouldBe("agenda.motif");
        (await agenda.ChangerAsync(pris, Annule, (MotifEtape)99)).Refus.Code.ShouldBe("agenda.motif");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Changer_AbsentQuiVientQuandMeme_RepasseSaufSiLeCreneauEstDonne(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        var (garde, donne) = (await agenda.PrisAsync(vacation, H(10), "Arnaud"), await agenda.PrisAsync(vacation, H(11), "Bernard"));
        agenda.Service.Services.Horloge.Maintenant = new(2026, 3, 3, 8, 30, 0, TimeSpan.Zero);
        await agenda.ChangerAsync(garde, Absent);
        await agenda.ChangerAsync(donne, Absent);
        await agenda.PrisAsync(vacation, H(11), "Caron");

        (await agenda.ChangerAsync(await agenda.LireAsync(garde.Id), Arrive)).EstSucces.ShouldBeTrue();
        (await agenda.ChangerAsync(await agenda.LireAsync(donne.Id), Arrive)).Refus.Code.ShouldBe("agenda.repris");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Deplacer_RendezVousConfirme_RedevientProposeEtGardeLAncienneHeure(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var (matin, demain) = (await agenda.VacationAsync(), await agenda.VacationAsync(jour: Mardi.AddDays(1)));
        var pris = await agenda.PrisAsync(matin, H(10));
        await agenda.ChangerAsync(pris, Confirme);
        var vu = await agenda.LireAsync(pris.Id);

        (await agenda.DeplacerAsync(new(vu.Id, vu.Version, demain.Id, H(9)))).EstSucces.ShouldBeTrue();

        var deplace = await agenda.LireAsync(pris.Id);
        (deplace.Jour, deplace.Debut, deplace.Etat, deplace.Version).ShouldBe((Mardi.AddDays(1), H(9), Propose, vu.Version + 1));
        (await agenda.EtapesAsync(pris.Id)).Select(e => (e.VacationId, e.Debut)).ShouldBe([(matin.Id, H(10)), (matin.Id, H(10)), (demain.Id, H(9))]);
        (await agenda.DeplacerAsync(new(vu.Id, vu.Version, matin.Id, H(9)))).Refus.Code.ShouldBe("agenda.change");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Deplacer_SurSoiMemeOuSurUnAutre_DecaleOuRefuse(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        var pris = await agenda.PrisAsync(vacation, H(10), "Arnaud");
        await agenda.PrisAsync(vacation, H(11), "Bernard");

        (await agenda.DeplacerAsync(new(pris.Id, 1, vacation.Id, H(10, 15)))).EstSucces.ShouldBeTrue();
        (await agenda.DeplacerAsync(new(pris.Id, 2, vacation.Id, H(10, 45)))).Refus.Code.ShouldBe("agenda.pris");
    }

    private static Task<List<VisiteRealisee>> VisitesAsync(AgendaDEssai agenda) =>
        agenda.Service.Services.LireAsync(db => db.Set<VisiteRealisee>().AsNoTracking().ToListAsync());
}
