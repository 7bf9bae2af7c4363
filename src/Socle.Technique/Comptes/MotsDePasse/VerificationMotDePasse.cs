using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Socle.Technique.Acces;

namespace Socle.Technique.Comptes.MotsDePasse;

/// <summary>Checks a password against its hash, or against a hash of nothing when there is none: both take the same time.</summary>
public sealed class VerificationMotDePasse : IDisposable
{
    private static readonly Compte Personne = new() { NomAffiche = "", Role = Role.Travailleur, CreeLe = default };

    /// <summary>A hash is slow on purpose: many people signing in at once leave half of the processors to those who already did.</summary>
    private readonly SemaphoreSlim tour = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly PasswordHasher<Compte> hacheur;
    private readonly Lazy<string> leurre;

    public VerificationMotDePasse(IOptions<PasswordHasherOptions> options)
    {
        hacheur = new PasswordHasher<Compte>(options);
        leurre = new(() => hacheur.HashPassword(Personne, Guid.NewGuid().ToString()));
    }

    /// <summary>In one's turn.</summary>
    public async Task<bool> EstJusteAsync(Compte? compte, string motDePasse, CancellationToken arret)
    {
        await tour.WaitAsync(arret);
        try
        {
            return EstJuste(compte, motDePasse);
        }
        finally
        {
            tour.Release();
        }
    }

    public void Dispose() => tour.Dispose();

    public bool EstJuste(Compte? compte, string motDePasse)
    {
        // Made at the first attempt whoever it is of: made for the first unknown one, it would show.
        var autre = leurre.Value;
        var juste = hacheur.VerifyHashedPassword(compte ?? Personne, compte?.PasswordHash ?? autre, motDePasse) != PasswordVerificationResult.Failed;
        return juste && compte?.PasswordHash is not null;
    }
}
