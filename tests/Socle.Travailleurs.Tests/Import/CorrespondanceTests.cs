using Socle.Travailleurs.Import;

namespace Socle.Travailleurs.Tests.Import;

public sealed class CorrespondanceTests
{
    private static readonly string Inconnu = $"Etab;Patronyme complet;Petit nom;Arrivée au monde;Arrivée;Genre de contrat\n{JeuImport.Delorme};Marchand;Lucie;12/05/1990;08/01/2024;CONTRAT A\n";

    private static readonly Depot DuCabinet = new() { NomFichier = "paie.csv", Emetteur = "Cabinet Roussel" };

    [Fact]
    public async Task Deposer_ColonnesInconnues_AttendQuOnLesDise()
    {
        await using var jeu = await JeuImport.CreerAsync();

        (await jeu.DeposerAsync(System.Text.Encoding.UTF8.GetBytes(Inconnu), DuCabinet)).Valeur.Etat.ShouldBe(EtatImport.Correspondance);
    }

    [Fact]
    public async Task Regler_ColonnesEtCodes_SontRetenusPourLEmetteurEtRejoues()
    {
        await using var jeu = await JeuImport.CreerAsync();
        var premier = (await jeu.DeposerAsync(System.Text.Encoding.UTF8.GetBytes(Inconnu), DuCabinet)).Valeur;
        var reglage = (await jeu.FaireAsync<ReglerCorrespondance, Reglage>(r => r.LireAsync(premier.Id))).Valeur;
        var choix = new[] { Champ.Siret, Champ.NomNaissance, Champ.Prenoms, Champ.Naissance, Champ.DateDebut, Champ.NatureContrat };
        var correspondance = reglage.Correspondance with
        {
            Colonnes = reglage.Colonnes.Zip(choix).ToDictionary(c => c.Second, c => c.First.Cle),
            Codes = new Dictionary<Champ, Dictionary<string, string>> { [Champ.NatureContrat] = new() { ["CONTRAT A"] = "CDI" } },
        };

        (await jeu.FaireAsync<ReglerCorrespondance, ImportDeclaration>(r => r.EnregistrerAsync(premier.Id, correspondance))).EstSucces.ShouldBeTrue();
        var lu = await jeu.TravaillerAsync(premier.Id);

        (lu.Etat, lu.ACreer).ShouldBe((EtatImport.Pret, 1), lu.Refus);
        var second = await jeu.ApercuAsync(Inconnu.Replace("Marchand", "Leroy", StringComparison.Ordinal), DuCabinet);
        (second.Etat, second.ACreer).ShouldBe((EtatImport.Pret, 1), second.Refus);
    }

    [Fact]
    public async Task Regler_SansUneColonneNecessaire_EstRefuseEtLaNomme()
    {
        await using var jeu = await JeuImport.CreerAsync();
        var premier = (await jeu.DeposerAsync(System.Text.Encoding.UTF8.GetBytes(Inconnu), DuCabinet)).Valeur;

        var resultat = await jeu.FaireAsync<ReglerCorrespondance, ImportDeclaration>(r => r.EnregistrerAsync(premier.Id, new Correspondance()));

        resultat.Refus.Phrase.ShouldContain("SIRET");
        (await jeu.ImportAsync(premier.Id)).Etat.ShouldBe(EtatImport.Correspondance);
    }
}
