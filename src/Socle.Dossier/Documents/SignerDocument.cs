using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Dossier.Visites;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Convocations;
using Socle.Suivi.Documents;
using Socle.Technique.Base;
using Socle.Technique.Documents;

namespace Socle.Dossier.Documents;

/// <summary>One signature at a time: the number is drawn, the page printed with it, then written; nothing is held in the base meanwhile.</summary>
public sealed class TourDeSignature : IDisposable
{
    internal SemaphoreSlim Verrou { get; } = new(1, 1);

    public void Dispose() => Verrou.Dispose();
}

/// <summary>
/// Signs a document: refused unless the law and the delegation protocol let this person sign it, this day, for this worker. Its number, its
/// bytes, their fingerprint and their signature are written with its trace, and its copies leave with the same commit.
/// </summary>
public sealed class SignerDocument(
    DossierDb db, PreparerDocument preparer, EcrituresDossier ecritures, EcrireDossier ecrire, ImprimerPdf imprimer, CachetService cachet,
    TrousseauDossier trousseau, TourDeSignature tour, ServiceEmetteur service, TimeProvider temps)
{
    private const int Essais = 5;
    public const int MotifMaximal = 500;

    public static readonly Refus DejaSigne = new("document.deja", "Ce document est déjà signé pour cette visite\u00A0: remplacez-le s’il est inexact.");
    public static readonly Refus Substitue = new("document.substitue", "L’avis d’inaptitude se substitue à l’attestation ou à l’avis d’aptitude de la même visite (arrêté du 03/03/2025)\u00A0: remplacez le document déjà signé.");
    public static readonly Refus DejaRemplace = new("document.remplace", "Ce document a déjà été remplacé\u00A0: ouvrez le dernier.");
    public static readonly Refus Inconnu = new("document.inconnu", "Ce document n’est pas dans ce dossier.");
    public static readonly Refus SansMotif = new("document.motif", $"Dites pourquoi vous le remplacez, en {MotifMaximal} caractères au plus.", "Motif");
    private static readonly Refus NumeroPris = new("document.numero", "D’autres documents ont été signés au même instant\u00A0: recommencez.");

    public Task<Resultat<Id<DocumentMedical>>> ExecuterAsync(DossierOuvert dossier, Id<VisiteMedicale> visite, SaisieDocument saisie, CancellationToken arret = default) =>
        SignerAsync(dossier, visite, saisie, null, null, arret);

    /// <summary>A document signed never changes: a new one takes its place, and the former says so.</summary>
    public async Task<Resultat<Id<DocumentMedical>>> RemplacerAsync(
        DossierOuvert dossier, Id<DocumentMedical> ancien, SaisieDocument saisie, string? motif, CancellationToken arret = default)
    {
        if (motif?.Trim() is not { Length: > 0 and <= MotifMaximal } raison)
        {
            return SansMotif;
        }
        if (await db.Set<DocumentMedical>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == ancien && d.DossierId == dossier.Id, arret) is not { } document)
        {
            return Inconnu;
        }
        return document.EstRemplace ? DejaRemplace : await SignerAsync(dossier, document.VisiteId, saisie, document, raison, arret);
    }

    private async Task<Resultat<Id<DocumentMedical>>> SignerAsync(
        DossierOuvert dossier, Id<VisiteMedicale> visite, SaisieDocument saisie, DocumentMedical? remplace, string? motif, CancellationToken arret)
    {
        if (!dossier.LitEtEcrit(Blocs.Conclusions))
        {
            return EcrireDossier.BlocFerme;
        }
        if (!(await PermettreAsync(dossier, visite, saisie, remplace, arret)).Reussit(out var matiere, out var refus))
        {
            return refus;
        }
        await tour.Verrou.WaitAsync(arret);
        try
        {
            var resultat = new Resultat<Id<DocumentMedical>>();
            for (var essai = 0; essai < Essais; essai++)
            {
                resultat = await EssayerAsync(dossier, matiere, remplace, motif, arret);
                if (resultat.EstSucces || resultat.Refus.Code != NumeroPris.Code)
                {
                    break;
                }
            }
            return resultat;
        }
        finally
        {
            tour.Verrou.Release();
        }
    }

    /// <summary>The law of the visit, the one of the signature, what was typed, the procedure, what is already signed.</summary>
    private async Task<Resultat<EcrireSource.Matiere>> PermettreAsync(
        DossierOuvert dossier, Id<VisiteMedicale> visite, SaisieDocument saisie, DocumentMedical? remplace, CancellationToken arret)
    {
        if (!(await preparer.ExecuterAsync(dossier, visite, arret)).Reussit(out var possibles, out var refus))
        {
            return refus;
        }
        if ((possibles.Aucun ?? ReglesDuDocument.PasApresCetteVisite(possibles.Faits.Acte, saisie.Modele, possibles.Faits.Visite.Jour)) is { } sansDocument)
        {
            return sansDocument;
        }
        var proposition = possibles.Propositions.First(p => p.Modele == saisie.Modele);
        if ((proposition.Empechement ?? await DejaAsync(visite, saisie.Modele, remplace, arret) ?? saisie.Verifier(possibles.Faits, proposition.PourEmployeur)) is { } non)
        {
            return non;
        }
        if (!(await preparer.MatiereAsync(dossier, visite, saisie, remplace, arret)).Reussit(out var matiere, out var pasPret))
        {
            return pasPret;
        }
        var jour = temps.Aujourdhui();
        return saisie.Modele == ModeleDocument.AvisInaptitude && (matiere.Procedure ?? Vide).Manque(jour) is { } manque ? manque : matiere;
    }

    private static readonly ProcedureInaptitude Vide = new(null, null, null, null, null, false, null, DispenseReclassement.Aucune, null);

    private async Task<Refus?> DejaAsync(Id<VisiteMedicale> visite, ModeleDocument modele, DocumentMedical? remplace, CancellationToken arret)
    {
        var signes = await db.Set<DocumentMedical>().AsNoTracking().Where(d => d.VisiteId == visite && d.RemplaceParId == null).Select(d => new { d.Id, d.Modele }).ToListAsync(arret);
        var autres = signes.Where(s => s.Id != remplace?.Id).Select(s => s.Modele).ToList();
        return autres.Contains(modele) ? DejaSigne
            : Exclusifs(modele) is { } exclus && autres.Exists(a => exclus.Contains(a)) ? Substitue
            : null;
    }

    private static ModeleDocument[]? Exclusifs(ModeleDocument modele) => modele switch
    {
        ModeleDocument.AvisInaptitude => [ModeleDocument.AttestationSuivi, ModeleDocument.AvisAptitude],
        ModeleDocument.AttestationSuivi or ModeleDocument.AvisAptitude => [ModeleDocument.AvisInaptitude],
        _ => null,
    };

    private async Task<Resultat<Id<DocumentMedical>>> EssayerAsync(
        DossierOuvert dossier, EcrireSource.Matiere matiere, DocumentMedical? remplace, string? motif, CancellationToken arret)
    {
        var annee = temps.Aujourdhui().Year;
        var rang = await DernierAsync(annee, arret) + 1;
        var code = CodeDeVerification.Nouveau();
        var source = EcrireSource.Apercu(matiere) with { Numero = DocumentMedical.NumeroDe(annee, rang), Code = code, SigneLe = temps.Aujourdhui() };
        if (!(await RendreAsync(source, arret)).Reussit(out var octets, out var refus))
        {
            return refus;
        }
        try
        {
            return await ecritures.Faire(dossier.Acteur, new FaitTrace(ActionDossier.Signature, dossier.Id, Blocs.Conclusions, source.Numero),
                e => EcrireAsync(e, dossier, matiere, new(annee, rang, code, source, octets), remplace, motif, arret), arret);
        }
        catch (DbUpdateException echec) when (echec.EstDoublon("ix_document_medical_annee_rang"))
        {
            // Another node took the number at the very same instant: the base's own index said no.
            db.ChangeTracker.Clear();
            return NumeroPris;
        }
    }

    private sealed record Pret(int Annee, int Rang, string Code, SourceDocument Source, byte[] Octets);

    private async Task<Resultat<Id<DocumentMedical>>> EcrireAsync(
        EcritureDossier e, DossierOuvert dossier, EcrireSource.Matiere matiere, Pret pret, DocumentMedical? remplace, string? motif, CancellationToken arret)
    {
        await VerrouDossier.PrendreAsync(db, dossier.Id, arret);
        // Again: while this one was printed, a second click may have signed the same.
        if (await DejaAsync(matiere.Faits.Visite.Id, matiere.Saisie.Modele, remplace, arret) is { } deja)
        {
            return deja;
        }
        if (await DernierAsync(pret.Annee, arret) != pret.Rang - 1)
        {
            return NumeroPris;
        }
        var document = Document(e, dossier, matiere, pret, remplace?.Id);
        db.Add(document);
        if (remplace is not null && !await RemplacerAsync(dossier, remplace.Id, document.Id, motif!, arret))
        {
            return DejaRemplace;
        }
        var conclusion = new ConclusionRendue(document.Id, document.Numero, document.Modele, remplace?.Numero);
        if (ecrire.Ajouter(e, dossier, new(conclusion, matiere.Faits.Visite.Jour, matiere.Faits.Visite.Id)) is { EstRefus: true } ferme)
        {
            return ferme.Refus;
        }
        e.Tracer(new FaitTrace(ActionDossier.Remise, dossier.Id, Blocs.Conclusions, document.Numero));
        e.Emettre(Message(dossier, document, pret));
        return document.Id;
    }

    private async Task<bool> RemplacerAsync(DossierOuvert dossier, Id<DocumentMedical> ancien, Id<DocumentMedical> par, string motif, CancellationToken arret)
    {
        if (await db.Set<DocumentMedical>().FirstOrDefaultAsync(d => d.Id == ancien && d.RemplaceParId == null, arret) is not { } document)
        {
            return false;
        }
        document.RemplaceParId = par;
        document.Motif = dossier.Sceller(motif, DocumentMedical.LieuMotif(ancien));
        return true;
    }

    private DocumentMedical Document(EcritureDossier e, DossierOuvert dossier, EcrireSource.Matiere m, Pret pret, Id<DocumentMedical>? remplace)
    {
        var id = Id<DocumentMedical>.Nouveau();
        return new DocumentMedical
        {
            Id = id,
            DossierId = dossier.Id,
            VisiteId = m.Faits.Visite.Id,
            Annee = pret.Annee,
            Rang = pret.Rang,
            Modele = m.Saisie.Modele,
            TexteModele = pret.Source.TexteModele,
            Jour = m.Faits.Visite.Jour,
            SigneLe = e.Instant,
            CompteId = dossier.Acteur!.Compte,
            Signataire = pret.Source.Signataire.Nom,
            Metier = m.Signataire.Metier,
            Rpps = m.Signataire.Rpps,
            PourEmployeur = m.PourEmployeur,
            EtablissementId = m.Emploi?.Etablissement,
            EnPdf = imprimer.Possible,
            Source = dossier.Sceller(pret.Source.Octets(), DocumentMedical.LieuSource(id)),
            Contenu = dossier.Sceller(pret.Octets, DocumentMedical.LieuContenu(id)),
            Empreinte = Convert.ToHexStringLower(SHA256.HashData(pret.Octets)),
            Signature = cachet.Signer(pret.Octets),
            RemplaceId = remplace,
        };
    }

    private DocumentSigne Message(DossierOuvert dossier, DocumentMedical d, Pret pret) => new(
        d.Id.Valeur, d.Numero, d.Modele, d.Jour, d.SigneLe, d.Signataire, d.EnPdf, d.Empreinte, CodeDeVerification.Empreinte(pret.Code), dossier.TravailleurId,
        d.PourEmployeur ? d.EtablissementId : null,
        d.PourEmployeur ? Copie(pret.Octets, CoffreDesCopies.LieuEmployeur(d.Id.Valeur)) : null,
        Copie(pret.Octets, CoffreDesCopies.LieuTravailleur(d.Id.Valeur)), d.RemplaceId?.Valeur);

    private byte[] Copie(byte[] octets, string lieu) => Chiffre.Chiffrer(trousseau.CleDesCopies, octets, Encoding.UTF8.GetBytes(lieu));

    private async Task<Resultat<byte[]>> RendreAsync(SourceDocument source, CancellationToken arret)
    {
        var page = ComposerDocument.Page(source, service.Adresse);
        return imprimer.Possible ? await imprimer.ExecuterAsync(page, arret) : Encoding.UTF8.GetBytes(page);
    }

    private async Task<int> DernierAsync(int annee, CancellationToken arret) =>
        await db.Set<DocumentMedical>().Where(d => d.Annee == annee).MaxAsync(d => (int?)d.Rang, arret) ?? 0;
}
