using System.Text;
using Socle.Dossier.Acces;
using Socle.Dossier.Cles;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Pieces;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Papiers;

/// <summary>
/// Puts a paper of the tray in someone's file, or takes it out of the tray. Who files it needs no right to read the file: an assistant to whom a
/// doctor delegated writing may file what they scanned, and reads nothing of the file, not even that paper once it is there.
/// </summary>
public sealed class ClasserPapier(CorbeillePapiers corbeille, OuvrirDossier ouvrir, AjouterPiece ajouter, CoffreDesFichiers coffre, TrousseauDossier trousseau, EcrituresDossier ecritures)
{
    public const int MotifMaximal = 200;

    public static readonly Refus SansPersonne = new("papier.personne", "Cherchez puis choisissez la personne que ce papier concerne.", "Travailleur");
    public static readonly Refus SansMotif = new("papier.motif", $"Dites pourquoi vous le retirez, en {MotifMaximal} caractères au plus.", "Motif");

    public async Task<Resultat<Id<Ecrit>>> ExecuterAsync(Id<PapierAClasser> id, Id<Travailleur> travailleur, NouvellePiece piece, CancellationToken arret = default)
    {
        if (await corbeille.QuiAsync(arret) is not { } acteur)
        {
            return CorbeillePapiers.Reserve;
        }
        if (ajouter.Verifier(piece) is { } refus)
        {
            return refus;
        }
        if (!(await ouvrir.PourClasserAsync(travailleur, arret)).Reussit(out var dossier, out var ferme))
        {
            return ferme;
        }
        var bloc = AjouterPiece.Bloc(piece.Nature);
        return !dossier.Ecrit(bloc) ? EcrireDossier.BlocFerme
            : await ecritures.Faire(acteur, new FaitTrace(ActionDossier.Ecriture, dossier.Id, bloc, "papier.classement"), e => ClasserAsync(e, acteur, dossier, id, piece, arret), arret);
    }

    public async Task<Resultat<bool>> RetirerAsync(Id<PapierAClasser> id, string? motif, CancellationToken arret = default)
    {
        if (await corbeille.QuiAsync(arret) is not { } acteur)
        {
            return CorbeillePapiers.Reserve;
        }
        if (motif?.Trim() is not { Length: > 0 and <= MotifMaximal } raison)
        {
            return SansMotif;
        }
        return await ecritures.Faire(acteur, new FaitTrace(ActionDossier.Retrait, null, Blocs.Aucun, "papier.retrait"), async e =>
        {
            if (await corbeille.AClasserAsync(acteur, id, arret) is not { } papier)
            {
                return CorbeillePapiers.Inconnu;
            }
            papier.Motif = Chiffre.Chiffrer(trousseau.CleDesPapiers, Encoding.UTF8.GetBytes(raison), Encoding.UTF8.GetBytes(PapierAClasser.LieuDuMotif(id)));
            await FermerAsync(e, papier, EtatPapier.Retire, arret);
            return Resultat.De(true);
        }, arret);
    }

    private async Task<Resultat<Id<Ecrit>>> ClasserAsync(EcritureDossier e, Acteur acteur, DossierOuvert dossier, Id<PapierAClasser> id, NouvellePiece piece, CancellationToken arret)
    {
        if (await corbeille.AClasserAsync(acteur, id, arret) is not { } papier)
        {
            return CorbeillePapiers.Inconnu;
        }
        var fichier = corbeille.Ouvrir(papier).Scelle.Fichier;
        var octets = await coffre.ToutAsync(corbeille.Serrure, fichier, arret);
        var classe = await ajouter.DansAsync(e, dossier, piece, fichier.Type, octets, arret);
        if (classe.EstSucces)
        {
            await FermerAsync(e, papier, EtatPapier.Classe, arret);
        }
        return classe;
    }

    /// <summary>Its bytes and its name leave the tray.</summary>
    private async Task FermerAsync(EcritureDossier e, PapierAClasser papier, EtatPapier etat, CancellationToken arret)
    {
        await coffre.OterAsync(corbeille.Serrure, corbeille.Ouvrir(papier).Scelle.Fichier.Empreinte, arret);
        (papier.Etat, papier.ClosLe, papier.ClosPar, papier.Contenu) = (etat, e.Instant, e.Auteur.Nom, []);
    }
}
