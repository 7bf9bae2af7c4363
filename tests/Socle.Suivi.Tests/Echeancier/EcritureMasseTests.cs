using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;
using Socle.Technique.Masse;

namespace Socle.Suivi.Tests.Echeancier;

/// <summary>Mass writes bypass the driver: the base must hold the same values, of the same types, as after an ordinary write.</summary>
public sealed class EcritureMasseTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Inserer_EnMasse_EcritCommeUneEcritureOrdinaire(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await service.EmbaucherAsync("Lœuvre-d’Été");
        await service.RecalculerAsync();
        var enMasse = await LignesBrutesAsync(service);
        var (echeance, calcul) = await service.Services.LireAsync(async db =>
            (await db.Set<Echeance>().AsNoTracking().SingleAsync(), await db.Set<CalculSuivi>().AsNoTracking().SingleAsync()));

        await service.Services.EcrireAsync(async e =>
        {
            await e.Db.SupprimerAsync<Echeance>("id", [echeance.Id.Valeur]);
            await e.Db.SupprimerAsync<CalculSuivi>("contrat_id", [calcul.ContratId.Valeur]);
            return Resultat.De(true);
        });
        await service.AjouterAsync(echeance, calcul);

        enMasse.Count.ShouldBeGreaterThan(20);
        (await LignesBrutesAsync(service)).ShouldBe(enMasse);
    }

    private static Task<List<string>> LignesBrutesAsync(ServiceDEssai service) => service.Services.LireAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        var valeurs = new List<string>();
        foreach (var table in (string[])["echeance", "calcul_suivi"])
        {
            await using var commande = db.Database.GetDbConnection().CreateCommand();
            commande.CommandText = $"SELECT * FROM {(db.Moteur == Moteur.Postgresql ? "socle." : "")}{table}";
            await using var lecteur = await commande.ExecuteReaderAsync();
            while (await lecteur.ReadAsync())
            {
                valeurs.AddRange(Enumerable.Range(0, lecteur.FieldCount).Select(i => $"{table}.{lecteur.GetName(i)}={lecteur.GetValue(i)} ({lecteur.GetValue(i).GetType().Name})"));
            }
        }
        return valeurs;
    });
}
