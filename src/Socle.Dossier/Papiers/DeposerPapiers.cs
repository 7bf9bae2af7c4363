using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Pieces;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Fichiers;

namespace Socle.Dossier.Papiers;

/// <summary>One of the files sent: kept, or why not.</summary>
public sealed record PapierDepose(string Nom, Resultat<Id<PapierAClasser>> Resultat);

/// <summary>Puts scanned papers in the tray, each on its own: one refused keeps no other out.</summary>
public sealed class DeposerPapiers(DossierDb db, CorbeillePapiers corbeille, EcrituresDossier ecritures, CoffreDesFichiers coffre, TrousseauDossier trousseau)
{
    public const int NomMaximal = 200;

    public static readonly Refus Deja = new("papier.deja", "Ce fichier attend déjà d’être classé\u00A0: il n’a pas été déposé deux fois.", "Fichier");

    public async Task<Resultat<PapierDepose>> ExecuterAsync(string nom, byte[] octets, CancellationToken arret = default)
    {
        if (await corbeille.QuiAsync(arret) is not { } acteur)
        {
            return CorbeillePapiers.Reserve;
        }
        var propre = FichierDangereux.NomPropre(nom);
        return new PapierDepose(propre, await DeposerAsync(acteur, propre, octets, arret));
    }

    private async Task<Resultat<Id<PapierAClasser>>> DeposerAsync(Acteur acteur, string nom, byte[] octets, CancellationToken arret)
    {
        if (!ControleFichier.Reconnaitre(octets).Reussit(out var type, out var refus))
        {
            return refus;
        }
        try
        {
            return await ecritures.Faire<Id<PapierAClasser>>(acteur, new FaitTrace(ActionDossier.Ecriture, null, Blocs.Aucun, "papier.depot"), async e =>
            {
                var serrure = new SerrurePiece(trousseau.CleDesPapiers, null);
                if (await coffre.ContientAsync(serrure, CoffreDesFichiers.Empreinte(octets), arret))
                {
                    return Deja;
                }
                var (id, fichier) = (Id<PapierAClasser>.Nouveau(), await coffre.GarderAsync(serrure, type, octets, arret));
                db.Add(new PapierAClasser
                {
                    Id = id,
                    DeposeLe = e.Instant,
                    CompteId = acteur.Compte,
                    DeposePar = acteur.Nom,
                    EquipeId = acteur.Equipe,
                    Etat = EtatPapier.AClasser,
                    Contenu = new PapierScelle(nom.Length <= NomMaximal ? nom : nom[..NomMaximal], fichier).Sceller(trousseau.CleDesPapiers, id),
                });
                return id;
            }, arret);
        }
        catch (DbUpdateException echec) when (echec.EstDoublon("ix_morceau_fichier_nom_rang"))
        {
            // Sent twice at the very same instant: the base's own index said no.
            db.ChangeTracker.Clear();
            return Deja;
        }
    }
}
