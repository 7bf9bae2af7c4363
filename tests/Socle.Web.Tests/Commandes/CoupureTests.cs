using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Import;

namespace Socle.Web.Tests.Commandes;

/// <summary>
/// The power goes while a declaration is being written: the program itself, in a process of its own, is killed without warning.
/// </summary>
public sealed class CoupureTests
{
    private const int Entreprises = 400;
    private const int Salaries = 25;

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Importer_TueAuMilieuDeLEcriture_AucuneEntrepriseAMoitie_EtLaSuiteSeFait(Moteur moteur)
    {
        await using var services = await ServicesDeTest.CreerAsync(moteur, Composition.Modules, autres: Composition.AutresBases);
        var fichier = await PreparerAsync(services);

        var coupe = await TuerPendantLEcritureAsync(services, fichier);

        coupe.ShouldBeTrue("the import ended before it could be killed: it proved nothing");
        var ecrites = await ParEntrepriseAsync(services);
        ecrites.Count.ShouldBeInRange(1, Entreprises - 1);
        ecrites.ShouldAllBe(n => n == Salaries);
        using (var suite = Lancer(services, fichier))
        {
            await suite.WaitForExitAsync();
            suite.ExitCode.ShouldBe(0);
        }
        ecrites = await ParEntrepriseAsync(services);
        ecrites.Count.ShouldBe(Entreprises);
        ecrites.ShouldAllBe(n => n == Salaries);
    }

    private static async Task<bool> TuerPendantLEcritureAsync(ServicesDeTest services, string fichier)
    {
        using var programme = Lancer(services, fichier);
        while (!programme.HasExited)
        {
            var faites = await services.LireAsync(db => db.Set<EntrepriseImportee>().CountAsync());
            if (faites is > 0 and < Entreprises)
            {
                programme.Kill(entireProcessTree: true);
                await programme.WaitForExitAsync();
                return true;
            }
        }
        return false;
    }

    private static Process Lancer(ServicesDeTest services, string fichier)
    {
        var options = services.Base.Options;
        string[] connexion = options.Connexion is null ? [] : ["--cle", $"Base:Moteur={options.Moteur}", "--cle", $"Base:Connexion={options.Connexion}"];
        string[] arguments = [typeof(Composition).Assembly.Location, "importer", "declaration", fichier, "--accepter", "--donnees", services.Base.Dossier, .. connexion];
        var demarrage = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var programme = Process.Start(demarrage)!;
        programme.OutputDataReceived += (_, _) => { };
        programme.ErrorDataReceived += (_, _) => { };
        programme.BeginOutputReadLine();
        programme.BeginErrorReadLine();
        return programme;
    }

    private static Task<List<int>> ParEntrepriseAsync(ServicesDeTest services) => services.LireAsync(db => (
        from c in db.Set<Contrat>()
        join e in db.Set<Etablissement>() on c.EtablissementId equals e.Id
        group c by e.EntrepriseId into g
        select g.Count()).ToListAsync());

    /// <summary>Many companies, of a size that one batch does not hold all.</summary>
    private static async Task<string> PreparerAsync(ServicesDeTest services)
    {
        var texte = new StringBuilder("siret;nom;prenom;naissance;date_debut;nature_contrat;poste\n");
        await services.EcrireAsync(e =>
        {
            for (var i = 0; i < Entreprises; i++)
            {
                Entreprise(e, texte, i);
            }
            return Task.FromResult(Resultat.De(true));
        });
        var fichier = Path.Combine(services.Base.Dossier, "salaries.csv");
        await File.WriteAllTextAsync(fichier, texte.ToString());
        return fichier;
    }

    private static void Entreprise(Ecriture ecriture, StringBuilder texte, int rang)
    {
        var siret = Sirets.De(50_000_000 + rang);
        var entreprise = new Entreprise
        {
            Id = Id<Entreprise>.Nouveau(),
            NumeroAdherent = siret[..9],
            Siren = siret[..9],
            RaisonSociale = $"Atelier {rang}",
            NomTri = $"ATELIER {rang}",
            AdhesionLe = new(2010, 1, 1),
        };
        ecriture.Db.AddRange(entreprise, new Etablissement { Id = Id<Etablissement>.Nouveau(), EntrepriseId = entreprise.Id, Siret = siret, Nom = "Vernon", OuvertLe = new(2010, 1, 1) });
        for (var i = 0; i < Salaries; i++)
        {
            var naissance = new DateOnly(1970, 1, 1).AddDays((rang * Salaries) + i);
            texte.Append(CultureInfo.InvariantCulture, $"{siret};Nom{Lettres(rang)};Prenom{Lettres(i)};{naissance:dd/MM/yyyy};02/02/2026;CDI;Cariste\n");
        }
    }

    private static string Lettres(int n) => string.Concat(n.ToString("D3", CultureInfo.InvariantCulture).Select(c => (char)('a' + c - '0')));
}
