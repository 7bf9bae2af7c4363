using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Import;

namespace Socle.Web.Commandes;

/// <summary>The journey of a declaration in a terminal: the same use cases as the browser's.</summary>
internal sealed class ImporterDepuisLaLigne(IServiceProvider services, BarreProgression barre)
{
    /// <summary>A file left half-way by a process that died is taken up where it was.</summary>
    public Task<Resultat<ImportDeclaration>> DeposerAsync(FileInfo fichier, Depot depot, CancellationToken arret) => DansAsync(async s =>
    {
        await using var flux = fichier.OpenRead();
        return await s.GetRequiredService<DeposerImport>().ReprendreOuDeposerAsync(flux, depot, arret);
    });

    public async Task<int> PoursuivreAsync(Id<ImportDeclaration> id, bool accepter, bool partiel, CancellationToken arret)
    {
        var import = await TravaillerAsync(id, arret);
        if (import.Etat == EtatImport.Correspondance)
        {
            await Console.Error.WriteLineAsync($"{import.Refus ?? "Les colonnes de ce fichier ne sont pas toutes reconnues."} Réglez-les une fois dans le navigateur (Déclarations), sous le nom de l’émetteur ; elles seront ensuite rejouées avec --emetteur.");
            return Codes.Refuse;
        }
        if (import.Etat == EtatImport.Refuse)
        {
            await Console.Error.WriteLineAsync(import.Refus);
            return Codes.Refuse;
        }
        Apercu(import);
        if (!accepter || import.Etat == EtatImport.Accepte)
        {
            return AVoir(import) ? Codes.AVoir : Codes.Fait;
        }
        return await AccepterAsync(id, partiel, arret);
    }

    public async Task<int> EcrireRefusAsync(Id<ImportDeclaration> id, FileInfo vers, int code, CancellationToken arret) => await DansAsync(async s =>
    {
        await using var flux = vers.Create();
        var format = vers.Extension.Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? FormatFichier.Xlsx : FormatFichier.Csv;
        if (!(await s.GetRequiredService<LignesACorriger>().EcrireAsync(id, format, flux, arret)).Reussit(out var nombre, out var refus))
        {
            await Console.Error.WriteLineAsync(refus.Phrase);
            return Codes.AVoir;
        }
        Console.WriteLine($"{Nombre(nombre)} lignes à corriger écrites dans {vers.FullName}.");
        return code;
    });

    private async Task<int> AccepterAsync(Id<ImportDeclaration> id, bool partiel, CancellationToken arret)
    {
        var demande = await DansAsync(s => s.GetRequiredService<AccepterImport>().DemanderAsync(id, partiel, arret));
        if (demande.EstRefus)
        {
            Console.WriteLine(demande.Refus.Phrase);
            return demande.Refus.Code == "declaration.accepter.rien" ? Codes.Fait : Codes.AVoir;
        }
        var import = await TravaillerAsync(id, arret);
        Console.WriteLine($"{Nombre(import.Appliquees)} lignes appliquées.");
        return AVoir(import) || import.Etat != EtatImport.Accepte ? Codes.AVoir : Codes.Fait;
    }

    /// <summary>Does the queued work here, or watches another process do it.</summary>
    private async Task<ImportDeclaration> TravaillerAsync(Id<ImportDeclaration> id, CancellationToken arret)
    {
        var executer = services.GetRequiredService<ExecuterImport>();
        while (true)
        {
            var import = await DansAsync(s => s.GetRequiredService<SocleDb>().Set<ImportDeclaration>().AsNoTracking().SingleAsync(i => i.Id == id, arret));
            if (!import.EnTravail)
            {
                barre.Finir();
                return import;
            }
            if (!await executer.FaireAsync(id, barre.Dire, arret))
            {
                barre.Dire(import.Etape ?? "Traité par un autre processus", import.Fait, import.Total);
                await Task.Delay(TimeSpan.FromSeconds(1), arret);
            }
        }
    }

    private static void Apercu(ImportDeclaration import)
    {
        Console.WriteLine($"{import.Description} : {Nombre(import.Lignes)} lignes.");
        foreach (var (quoi, combien) in new[]
        {
            ("à créer", import.ACreer), ("à modifier", import.AModifier), ("à clôturer", import.ACloturer), ("inchangées", import.Inchangees),
            ("refusées", import.Refusees), ("doublons à trancher", import.Doublons), ("absents du fichier, clôture proposée", import.CloturesProposees),
        }.Where(c => c.Item2 > 0))
        {
            Console.WriteLine($"  {Nombre(combien),9} {quoi}");
        }
    }

    private static bool AVoir(ImportDeclaration import) => import.Refusees + import.Doublons + import.CloturesProposees > 0;

    private async Task<T> DansAsync<T>(Func<IServiceProvider, Task<T>> action)
    {
        await using var etendue = services.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme("importer declaration");
        return await action(etendue.ServiceProvider);
    }

    private static string Nombre(int nombre) => nombre.ToString("#,##0", CultureInfo.GetCultureInfo("fr-FR"));
}
