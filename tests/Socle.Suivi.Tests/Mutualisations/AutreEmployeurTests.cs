using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Tests.Echeancier;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Tests.Mutualisations;

/// <summary>« Another employer at the same time » comes from the contracts, and from nobody's answer.</summary>
public sealed class AutreEmployeurTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recalculer_SecondEmployeur_EntreDansLesFaitsDesDeux(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var (_, ici) = await service.EmbaucherAsync("Marchand");
        var ailleurs = await OuvrirAsync(service, ici, (await service.AutreEtablissementAsync()).Id, new(2026, 2, 2));

        await service.RecalculerAsync();

        (await service.SituationAsync(ici)).AutresEmployeurs.ShouldBeTrue();
        (await service.SituationAsync(ailleurs)).AutresEmployeurs.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recalculer_SecondContratDuMemeEmployeur_NEstPasUnAutreEmployeur(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var (_, ici) = await service.EmbaucherAsync("Marchand");
        await OuvrirAsync(service, ici, service.Etablissement.Id, new(2026, 2, 2));

        await service.RecalculerAsync();

        (await service.SituationAsync(ici)).AutresEmployeurs.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recalculer_SecondEmployeurAVenir_NeCompteQuAPartirDeSonPremierJour(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        var (_, ici) = await service.EmbaucherAsync("Marchand");
        var ailleurs = await OuvrirAsync(service, ici, (await service.AutreEtablissementAsync()).Id, new(2026, 4, 6));

        await service.RecalculerAsync(new(2026, 4, 5));
        (await service.SituationAsync(ici)).AutresEmployeurs.ShouldBeFalse();
        (await service.SituationAsync(ailleurs)).AutresEmployeurs.ShouldBeTrue();
        await service.RecalculerAsync(new(2026, 4, 6));
        (await service.SituationAsync(ici)).AutresEmployeurs.ShouldBeTrue();
    }

    private static async Task<Contrat> OuvrirAsync(ServiceDEssai service, Contrat premier, Id<Etablissement> lieu, DateOnly debut)
    {
        var contrat = new Contrat { Id = Id<Contrat>.Nouveau(), TravailleurId = premier.TravailleurId, EtablissementId = lieu, Nature = TypeContrat.Cdi, Debut = debut };
        await service.AjouterAsync(contrat);
        return contrat;
    }
}
