using System.Net;
using System.Threading.RateLimiting;
using Socle.Web.Api.Droit;
using AdhererPage = Socle.Espaces.PagesPubliques.Adherer.PageParLien;
using LienModel = Socle.Espaces.PagesPubliques.Lien.IndexModel;
using VerifierModel = Socle.Espaces.PagesPubliques.Verifier.IndexModel;

namespace Socle.Web.Securite;

/// <summary>How many attempts one address may send in a minute. Replaced by tests.</summary>
internal sealed class OptionsLimites
{
    /// <summary>Above what a busy office behind one address needs at eight in the morning.</summary>
    public int EssaisParMinute { get; set; } = 30;

    /// <summary>Pages opened by a message's link, mail scanners of a large employer included.</summary>
    public int LiensParMinute { get; set; } = 120;
}

/// <summary>Pages that judge a secret take few attempts from one address.</summary>
internal static class Limites
{
    public const string Essais = "essais";

    /// <summary>The same, where reading alone would prove a secret: readings are counted as those of a link.</summary>
    public const string Secrets = "secrets";

    /// <summary>Addresses that are their own secret: nobody guesses them one after the other.</summary>
    public const string Flux = "flux";

    private const int FluxParMinute = 60;

    public static IServiceCollection AjouterLimites(this IServiceCollection services) => services.AddRateLimiter(l =>
    {
        l.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        l.OnRejected = (contexte, _) =>
        {
            contexte.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        l.AddPolicy<IPAddress, LimiteDroit>(LimiteDroit.Nom);
        // A link is a secret that reading alone would prove: reading is counted too.
        l.AddPolicy(LienModel.Limite, contexte => Fenetre(contexte, contexte.RequestServices.GetRequiredService<OptionsLimites>().LiensParMinute));
        // Joining: each step sent is an attempt, and a link is a secret that reading alone would prove.
        l.AddPolicy(AdhererPage.Limite, EnvoisEtLectures);
        l.AddPolicy(Secrets, EnvoisEtLectures);
        // Reading with a code is an attempt too: a telephone reads it in the address.
        l.AddPolicy(VerifierModel.Limite, contexte => HttpMethods.IsPost(contexte.Request.Method) || contexte.Request.Query.ContainsKey("code")
            ? Fenetre(contexte, contexte.RequestServices.GetRequiredService<OptionsLimites>().EssaisParMinute)
            : RateLimitPartition.GetNoLimiter("lecture"));
        // Reading a page costs nothing; sending it does.
        l.AddPolicy(Essais, contexte => HttpMethods.IsPost(contexte.Request.Method)
            ? Fenetre(contexte, contexte.RequestServices.GetRequiredService<OptionsLimites>().EssaisParMinute)
            : RateLimitPartition.GetNoLimiter("lecture"));
        l.AddPolicy(Flux, contexte => Fenetre(contexte, FluxParMinute));
    });

    private static RateLimitPartition<string> EnvoisEtLectures(HttpContext contexte)
    {
        var limites = contexte.RequestServices.GetRequiredService<OptionsLimites>();
        return HttpMethods.IsPost(contexte.Request.Method) ? Fenetre(contexte, limites.EssaisParMinute, "envoi ") : Fenetre(contexte, limites.LiensParMinute);
    }

    /// <param name="quoi">Tells apart two counts of one policy: an address has one of each.</param>
    private static RateLimitPartition<string> Fenetre(HttpContext contexte, int parMinute, string quoi = "") => RateLimitPartition.GetFixedWindowLimiter(
        $"{quoi}{contexte.Connection.RemoteIpAddress}",
        _ => new FixedWindowRateLimiterOptions { Window = TimeSpan.FromMinutes(1), PermitLimit = parMinute });
}
