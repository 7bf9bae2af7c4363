using Socle.Droit;
using Socle.Technique.Base;
using static Socle.Suivi.Tests.Agenda.AgendaDEssai;

namespace Socle.Suivi.Tests.Agenda;

/// <summary>The law's limits always; the protocols from the day the service signs its first (R. 4623-14).</summary>
public sealed class DelegationALAgendaTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Prendre_ExamenDAptitudeChezLInfirmiere_RefuseMemeSansProtocole(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var demande = await agenda.DemandeAsync(await agenda.VacationAsync());

        var refus = (await agenda.PrendreAsync(demande with { Visite = Visite.EmaEmbauche, Type = TypeVisite.Ema, Minutes = 30 })).Refus;

        refus.Code.ShouldBe("agenda.delegation");
        refus.Phrase.ShouldContain("jamais fait par un infirmier");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Prendre_SelonLeProtocole_ConfieOuRefuse(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        await agenda.SignerAsync(Acte.SirIntermediaire, Mardi);
        var (travailleur, contrat) = await agenda.Service.EmbaucherAsync("Marchand");

        // A protocol is in use, and does not entrust this visit.
        (await agenda.PrendreAsync(Demande(vacation, travailleur, contrat))).Refus.Code.ShouldBe("agenda.delegation");
        (await agenda.PrendreAsync(Demande(await agenda.VacationAsync(agenda.Medecin), travailleur, contrat))).EstSucces.ShouldBeTrue();
    }

    /// <summary>The day before its first day, its first, its last, the day after.</summary>
    [Theory]
    [InlineData(2, "agenda.delegation"), InlineData(3, null), InlineData(10, null), InlineData(11, "agenda.delegation")]
    public async Task Prendre_AutourDesDatesDuProtocole_NeVautQueDedans(int jour, string? refus)
    {
        await using var agenda = await OuvrirAsync(Moteur.Sqlite);
        await agenda.SignerAsync(Acte.VipInitiale, new(2026, 3, 3), new(2026, 3, 10));
        var vacation = await agenda.VacationAsync(jour: new(2026, 3, jour), debut: H(14), fin: H(17));

        var pris = await agenda.PrendreAsync(await agenda.DemandeAsync(vacation));

        (pris.EstRefus ? pris.Refus.Code : null).ShouldBe(refus);
    }
}
