using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Fichiers;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Import;

/// <summary>What the sender says with its file.</summary>
public sealed record Depot
{
    public required string NomFichier { get; init; }

    /// <summary>Who sends: the mapping of columns is kept under this name. Absent: nothing is learnt.</summary>
    public string? Emetteur { get; init; }

    public bool Complet { get; init; }

    public bool OuvrirEtablissements { get; init; }

    /// <summary>Absent: today.</summary>
    public DateOnly? DateEffet { get; init; }

    /// <summary>An employer's mandate: nothing outside may be touched.</summary>
    public Id<Entreprise>? Entreprise { get; init; }

    public Id<Etablissement>? Etablissement { get; init; }
}

/// <summary>Receives a file, says what it is, and queues its reading when its columns are understood.</summary>
public sealed class DeposerImport(SocleDb db, Ecritures ecritures, AuteurCourant auteur, FichiersDeposes fichiers, TimeProvider temps)
{
    public async Task<Resultat<ImportDeclaration>> DeposerAsync(Stream flux, Depot depot, CancellationToken arret = default)
    {
        var id = Id<ImportDeclaration>.Nouveau();
        if (!(await fichiers.GarderAsync(id, flux, arret)).Reussit(out var garde, out var refus))
        {
            return refus;
        }
        var resultat = await ecritures.Faire(ProcessusImport.Deposer, null, async ecriture =>
        {
            var import = Nouveau(id, depot, garde.Taille, garde.Empreinte);
            if (await ReconnaitreAsync(import, arret) is { } illisible)
            {
                return illisible;
            }
            ecriture.Db.Add(import);
            return Resultat.De(import);
        }, arret);
        if (resultat.EstRefus)
        {
            fichiers.Oublier(id);
        }
        return resultat;
    }

    /// <summary>The same file left in the middle by a process that died is taken up where it was, instead of beginning again beside it.</summary>
    public async Task<Resultat<ImportDeclaration>> ReprendreOuDeposerAsync(Stream flux, Depot depot, CancellationToken arret = default)
    {
        var empreinte = Convert.ToHexStringLower(await SHA256.HashDataAsync(flux, arret));
        flux.Position = 0;
        var enCours = await db.Set<ImportDeclaration>().AsNoTracking()
            .Where(i => i.Empreinte == empreinte && (i.Etat == EtatImport.Analyse || i.Etat == EtatImport.Acceptation || i.Etat == EtatImport.Annulation))
            .OrderByDescending(i => i.Id).FirstOrDefaultAsync(arret);
        return enCours is null ? await DeposerAsync(flux, depot, arret) : Resultat.De(enCours);
    }

    private ImportDeclaration Nouveau(Id<ImportDeclaration> id, Depot depot, long taille, string empreinte)
    {
        return new ImportDeclaration
        {
            Id = id,
            NomFichier = FichierDangereux.NomPropre(depot.NomFichier),
            Emetteur = string.IsNullOrWhiteSpace(depot.Emetteur) ? ModelesImport.SansNom : depot.Emetteur.Trim(),
            Genre = GenreFichier.Tableau,
            Taille = taille,
            Empreinte = empreinte,
            Etat = EtatImport.Correspondance,
            Complet = depot.Complet,
            OuvrirEtablissements = depot.OuvrirEtablissements,
            DateEffet = depot.DateEffet ?? temps.Aujourdhui(),
            EntrepriseId = depot.Entreprise,
            EtablissementId = depot.Etablissement,
            DeposeLe = temps.GetUtcNow().UtcDateTime,
            DeposePar = auteur.Valeur.Nom,
            DeposeParId = auteur.Valeur.Compte,
        };
    }

    /// <summary>What the file is by its content, and whether its columns are understood.</summary>
    private async Task<Refus?> ReconnaitreAsync(ImportDeclaration import, CancellationToken arret)
    {
        await using var flux = fichiers.Ouvrir(import.Id);
        if (flux.Length > 0 && LecteurDsn.EstUneDsn(flux))
        {
            (import.Genre, import.Description, import.Etat) = (GenreFichier.Dsn, "DSN", EtatImport.Analyse);
            return null;
        }
        if (!LireTableau.Ouvrir(flux, import.NomFichier).Reussit(out var tableau, out var refus))
        {
            return refus;
        }
        using (tableau)
        {
            var apprise = await ModelesImport.DeAsync(db, import.Emetteur, arret);
            var correspondance = DevinerCorrespondance.De(tableau.Colonnes, apprise);
            import.Description = tableau.Description;
            import.Colonnes = correspondance.EnJson();
            // Only what is understood without a doubt is read at once; the mapping can still be looked at and changed.
            import.Refus = DevinerCorrespondance.Hesiter(tableau.Colonnes, apprise)?.Phrase;
            import.Etat = correspondance.Verifier().EstSucces && import.Refus is null ? EtatImport.Analyse : EtatImport.Correspondance;
            return null;
        }
    }
}
