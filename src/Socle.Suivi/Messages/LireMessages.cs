using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;

namespace Socle.Suivi.Messages;

/// <summary>What is asked of the service's queue.</summary>
public sealed record FiltreMessages(EtatFil? Etat, SujetMessage? Sujet, Role? Equipe, Id<Compte>? AMoi, bool EnRetard);

public sealed record LigneMessage
{
    public required Id<FilDeMessages> Id { get; init; }

    public required string Objet { get; init; }

    public required SujetMessage Sujet { get; init; }

    public required EtatFil Etat { get; init; }

    public required Id<Entreprise> EntrepriseId { get; init; }

    public required string Entreprise { get; init; }

    public required string Par { get; init; }

    public required DateTime DernierLe { get; init; }

    public required DateOnly AvantLe { get; init; }

    public required Role VersRole { get; init; }

    public string? VersCompte { get; init; }
}

public sealed record PieceLue(Id<PieceMessage> Id, string Nom, int Taille);

public sealed record MessageLu(DateTime Le, string Par, bool DuService, string Texte, IReadOnlyList<PieceLue> Pieces);

/// <summary>Reads the queue of the service, and the messages of a thread.</summary>
public sealed class LireMessages(SocleDb db, TimeProvider temps)
{
    /// <summary>What waits first, by the day promised; then the last spoken.</summary>
    public IQueryable<LigneMessage> File(FiltreMessages filtre)
    {
        var jour = temps.Aujourdhui();
        var fils = db.Set<FilDeMessages>().AsNoTracking();
        fils = filtre.Etat is { } etat ? fils.Where(f => f.Etat == etat) : fils;
        fils = filtre.Sujet is { } sujet ? fils.Where(f => f.Sujet == sujet) : fils;
        fils = filtre.Equipe is { } role ? fils.Where(f => f.VersRole == role) : fils;
        fils = filtre.AMoi is { } moi ? fils.Where(f => f.VersCompteId == moi) : fils;
        fils = filtre.EnRetard ? fils.Where(f => f.Etat == EtatFil.ARepondre && f.AvantLe < jour) : fils;
        return from f in fils
               join e in db.Set<Entreprise>() on f.EntrepriseId equals e.Id
               orderby f.Etat, f.Etat == EtatFil.ARepondre ? f.AvantLe : jour, f.DernierLe descending, f.Id
               select new LigneMessage
               {
                   Id = f.Id,
                   Objet = f.Objet,
                   Sujet = f.Sujet,
                   Etat = f.Etat,
                   EntrepriseId = e.Id,
                   Entreprise = e.RaisonSociale,
                   Par = f.OuvertPar,
                   DernierLe = f.DernierLe,
                   AvantLe = f.AvantLe,
                   VersRole = f.VersRole,
                   VersCompte = db.Set<Compte>().Where(c => c.Id == f.VersCompteId).Select(c => c.NomAffiche).FirstOrDefault(),
               };
    }

    public Task<LigneMessage?> UnAsync(Id<FilDeMessages> id, CancellationToken arret) => File(new(null, null, null, null, false)).Where(f => f.Id == id).FirstOrDefaultAsync(arret);

    public async Task<IReadOnlyList<MessageLu>> MessagesAsync(Id<FilDeMessages> id, CancellationToken arret)
    {
        var messages = await db.Set<MessageEcrit>().AsNoTracking().Where(m => m.FilId == id).OrderBy(m => m.Le).ThenBy(m => m.Id).Select(m => new { m.Id, m.Le, m.Par, m.DuService, m.Texte }).ToListAsync(arret);
        var pieces = (await db.Set<PieceMessage>().Where(p => p.FilId == id).OrderBy(p => p.Id).Select(p => new { p.MessageId, p.Id, p.Nom, p.Taille }).ToListAsync(arret)).ToLookup(p => p.MessageId);
        return messages.ConvertAll(m => new MessageLu(m.Le, m.Par, m.DuService, m.Texte, [.. pieces[m.Id].Select(p => new PieceLue(p.Id, p.Nom, p.Taille))]));
    }

    /// <summary>A piece of this thread, and of no other.</summary>
    public Task<PieceMessage?> PieceAsync(Id<FilDeMessages> fil, Id<PieceMessage> piece, CancellationToken arret) =>
        db.Set<PieceMessage>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == piece && p.FilId == fil, arret);
}
